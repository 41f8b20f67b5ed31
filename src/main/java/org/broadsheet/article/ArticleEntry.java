package org.broadsheet.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.broadsheet.article.state.ArticleStatus;
import org.broadsheet.article.state.DeskMark;
import org.broadsheet.article.state.DeskState;
import org.broadsheet.platform.Secret;
import org.broadsheet.platform.database.Identified;
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

    @Column(name = "revised_at")
    private OffsetDateTime revisedAt;

    @Enumerated(EnumType.STRING)
    private ArticleStatus status;

    @Column(name = "translation_group")
    private String translationGroup;

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
    void change(ArticleStatus now, DeskState desk, OffsetDateTime at) {
        version++;
        updatedAt = at;
        status = now;
        mark.put(desk);
    }

    /** Notes that readers see another text. */
    void revise(OffsetDateTime now) {
        revisedAt = now;
    }

    /** Puts it among those that say the same in other languages, or alone. */
    public void translate(Optional<String> group) {
        translationGroup = group.orElse(null);
    }

    /** What those that say the same in other languages have in common. */
    public Optional<String> translationGroup() {
        return Optional.ofNullable(translationGroup);
    }

    /** Notes that what readers see is made otherwise now, such as a link that leads elsewhere; the text, and when it was changed, stay. */
    public void relinked() {
        version++;
    }

    /** The state as lists find it: what it was when it was last changed. */
    Optional<ArticleStatus> listedAs() {
        return Optional.ofNullable(status);
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

    /** When what readers see was last changed, or null before they saw any of it. */
    public OffsetDateTime getRevisedAt() {
        return revisedAt;
    }

    public DeskMark getMark() {
        return mark;
    }
}
