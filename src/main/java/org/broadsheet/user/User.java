package org.broadsheet.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.broadsheet.platform.database.Identified;
import org.broadsheet.platform.language.Language;
import org.broadsheet.user.access.Role;

/** Somebody who writes here. */
@Entity
@Table(name = "app_user")
public class User extends Identified {
    private String username;
    private String email;
    private String name;
    private String bio = "";
    private String picture;
    private String language;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "disabled_at")
    private OffsetDateTime disabledAt;

    @Column(name = "seen_at")
    private OffsetDateTime seenAt;

    protected User() {}

    /** Somebody new, who cannot log in before a password is set. */
    public User(String username, String email, String name, Role role, Clock clock) {
        this.username = username;
        this.email = email;
        this.name = name;
        this.role = role;
        this.createdAt = OffsetDateTime.now(clock);
    }

    public void describe(String newBio) {
        bio = newBio;
    }

    /** Lets readers see the picture at the address, or none. */
    public void show(Optional<String> address) {
        picture = address.orElse(null);
    }

    /** Has the desk speak the language, or that of the site. */
    public void speak(Optional<Language> wanted) {
        language = wanted.map(Language::getTag).orElse(null);
    }

    public void rename(String newName) {
        name = newName;
    }

    public void moveTo(String newEmail) {
        email = newEmail;
    }

    public void become(Role newRole) {
        role = newRole;
    }

    /** Notes a visit. */
    public void see(OffsetDateTime now) {
        seenAt = now;
    }

    public void setPassword(PasswordHash hash) {
        passwordHash = hash.text();
    }

    /** Ends all sessions and tokens at once, because each request asks; what was written stays. */
    public void disable(Clock clock) {
        disabledAt = OffsetDateTime.now(clock);
    }

    public void enable() {
        disabledAt = null;
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    public String getUsername() {
        return username;
    }

    public String getEmail() {
        return email;
    }

    public String getName() {
        return name;
    }

    public String getBio() {
        return bio;
    }

    /** The address of a picture of this site, or null. */
    public String getPicture() {
        return picture;
    }

    /** The language of the desk, where it is not the site's. */
    public Optional<Language> language() {
        return Optional.ofNullable(language).flatMap(Language::of);
    }

    public Role getRole() {
        return role;
    }

    public OffsetDateTime getCreatedAt() {
        return createdAt;
    }

    /** The latest visit with a browser, to a few minutes, or null before the first. */
    public OffsetDateTime getSeenAt() {
        return seenAt;
    }

    public Optional<PasswordHash> passwordHash() {
        return Optional.ofNullable(passwordHash).map(PasswordHash::new);
    }
}
