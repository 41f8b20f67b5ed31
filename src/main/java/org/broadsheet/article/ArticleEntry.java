package org.broadsheet.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.broadsheet.platform.Identified;
import org.broadsheet.platform.Secret;
import org.broadsheet.user.User;

/** An article in the books of the newsroom: what it is called, when it was made, and what became of it last. */
@MappedSuperclass
public abstract class ArticleEntry extends Identified {
    private static final int ID_BYTES = 12;

    @Column(name = "public_id")
    private String publicId;

    private String slug;

    private long version;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "updated_at")
    private OffsetDateTime updatedAt;

    @Embedded
    private DeskMark mark = new DeskMark();

    protected ArticleEntry() {}

    ArticleEntry(Clock clock) {
        publicId = Secret.randomText(ID_BYTES);
        slug = publicId;
        createdAt = OffsetDateTime.now(clock);
    }

    /** Notes who did the latest that was done to it. */
    public void touch(User by, OffsetDateTime now) {
        mark.touch(by, now);
    }

    /** Notes a change that readers or the desk can see. */
    void change(DeskState state, OffsetDateTime now) {
        version++;
        updatedAt = now;
        mark.put(state);
    }

    /** Notes that a link in what readers see leads elsewhere now; the text, and when it was changed, stay. */
    void relinked() {
        version++;
    }

    void call(String newSlug) {
        slug = newSlug;
    }

    /** What it is called for ever. */
    public String getPublicId() {
        return publicId;
    }

    public String getSlug() {
        return slug;
    }

    public String getPath() {
        return "/article/" + slug;
    }

    public long getVersion() {
        return version;
    }

    public OffsetDateTime getCreatedAt() {
        return createdAt;
    }

    public OffsetDateTime getUpdatedAt() {
        return updatedAt;
    }

    public DeskMark getMark() {
        return mark;
    }
}
