package org.broadsheet.user;

/** Somebody in the owner's list of people, with the number of articles that name them. */
public record StaffMember(User user, long articles) {
    public User getUser() {
        return user;
    }

    public long getArticles() {
        return articles;
    }
}
