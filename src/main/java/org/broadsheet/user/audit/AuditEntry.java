package org.broadsheet.user.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.broadsheet.platform.database.Identified;
import org.broadsheet.platform.text.Plain;
import org.broadsheet.user.User;

/** Something that somebody did: {@code AuditEntry.of("article.published", id, title).noting("…")}, kept by {@link AuditLog}. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry extends Identified {
    private static final int LONGEST_SUBJECT = 60;
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_NOTE = 1000;

    @Column(name = "happened_at")
    private OffsetDateTime happenedAt;

    @ManyToOne
    @JoinColumn(name = "actor_id")
    private User actor;

    private String address;
    private String action;
    private String subject;
    private String label;
    private String note = "";

    protected AuditEntry() {}

    private AuditEntry(String action, String subject, String label) {
        this.action = action;
        this.subject = fitting(subject, LONGEST_SUBJECT);
        this.label = fitting(label, LONGEST_LABEL);
    }

    /**
     * What was done to what.
     *
     * @param action what and what was done to it, such as {@code article.published}
     * @param subject the id that never changes, or the username
     * @param label the title or the name as it was then
     */
    public static AuditEntry of(String action, String subject, String label) {
        return new AuditEntry(action, subject, label);
    }

    /** Says more; what is too long is cut, because what happened has to be kept in any case. */
    public AuditEntry noting(String more) {
        note = fitting(more, LONGEST_NOTE);
        return this;
    }

    void happen(User by, Optional<String> from, OffsetDateTime at) {
        actor = by;
        address = from.orElse(null);
        happenedAt = at;
    }

    void forgetAddress() {
        address = null;
    }

    private static String fitting(String text, int length) {
        String line = Plain.line(text);
        if (!Plain.isStorable(line)) {
            return "";
        }
        if (line.length() <= length) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(length - 2)) ? length - 2 : length - 1;
        return line.substring(0, end) + "…";
    }

    public OffsetDateTime getHappenedAt() {
        return happenedAt;
    }

    /** Who did it, or null where nobody was logged in or the clock did it. */
    public User getActor() {
        return actor;
    }

    /** From where, or null where it was no request, and after a while; see {@link AuditAddresses}. */
    public String getAddress() {
        return address;
    }

    public String getAction() {
        return action;
    }

    public String getSubject() {
        return subject;
    }

    public String getLabel() {
        return label;
    }

    public String getNote() {
        return note;
    }
}
