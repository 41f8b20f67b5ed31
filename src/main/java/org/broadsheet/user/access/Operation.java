package org.broadsheet.user.access;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The one table of who may do what: a use case begins with {@code caller.require(Operation.KEEP_TAGS)}, or asks
 * {@code caller.may(Operation.WRITE_ARTICLE, () -> own, () -> visibility)} about one thing.
 *
 * <p>A row says how far each role reaches, which scopes a token needs for it (any one of them; none where a token is enough), and
 * which calls of the API it decides about. A person at a browser has all scopes of their role. What readers see is everybody's
 * and needs no row. {@link AccessTable} prints it.
 */
public enum Operation {
    /** Articles that readers do not see. */
    SEE_ARTICLE(
            Reach.OWN,
            Reach.ALL,
            Reach.ALL,
            Set.of(Scope.ARTICLES_READ, Scope.ARTICLES_WRITE),
            "GET /api/articles/{slug}",
            "GET /api/articles/{slug}/revisions",
            "GET /api/articles/{slug}/revisions/{number}"),
    LIST_ARTICLES(Reach.OWN, Reach.ALL, Reach.ALL, Set.of(Scope.ARTICLES_READ), "GET /api/articles"),
    CREATE_ARTICLE(
            Reach.ALL,
            Reach.ALL,
            Reach.ALL,
            Set.of(Scope.ARTICLES_WRITE),
            "POST /api/articles",
            "POST /api/articles/batch"),
    /**
     * The working draft and its history, hand it in, show it to somebody, put it into the trash and take it out. What readers
     * see, or shall see at a time, is changed and put into the trash by nobody who may not publish it too.
     */
    WRITE_ARTICLE(
            Reach.OWN,
            Reach.ALL,
            Reach.ALL,
            Set.of(Scope.ARTICLES_WRITE),
            "PUT /api/articles/{slug}",
            "PATCH /api/articles/{slug}",
            "DELETE /api/articles/{slug}",
            "POST /api/articles/{slug}/restoration",
            "POST /api/articles/{slug}/revisions/{number}/restoration",
            "GET /api/articles/{slug}/previews",
            "POST /api/articles/{slug}/previews",
            "DELETE /api/articles/{slug}/previews/{id}"),
    /** What stands beside the text and counts at once: who wrote it, what it is part of. */
    ARRANGE_ARTICLE(
            Reach.OWN_UNTIL_PLANNED,
            Reach.ALL,
            Reach.ALL,
            Set.of(Scope.ARTICLES_WRITE),
            "PUT /api/series/{slug}/articles/{id}",
            "DELETE /api/series/{slug}/articles/{id}"),
    /** What readers see, and shall see: show it, change it, plan it, take it away, into the trash too. */
    PUBLISH_ARTICLE(
            Reach.NOTHING,
            Reach.ALL,
            Reach.ALL,
            Set.of(Scope.ARTICLES_PUBLISH),
            "PUT /api/articles/{slug}/publication",
            "DELETE /api/articles/{slug}/publication"),
    /** For good, out of the trash. */
    ERASE_ARTICLE(Reach.NOTHING, Reach.NOTHING, Reach.ALL, Set.of(Scope.ARTICLES_WRITE)),
    KEEP_TAGS(
            Reach.NOTHING,
            Reach.ALL,
            Reach.ALL,
            Set.of(Scope.ARTICLES_PUBLISH),
            "POST /api/tags",
            "PATCH /api/tags/{slug}",
            "PUT /api/tags/{slug}/successor",
            "DELETE /api/tags/{slug}"),
    MAKE_SERIES(Reach.ALL, Reach.ALL, Reach.ALL, Set.of(Scope.ARTICLES_WRITE), "POST /api/series"),
    KEEP_SERIES(
            Reach.NOTHING,
            Reach.ALL,
            Reach.ALL,
            Set.of(Scope.ARTICLES_PUBLISH),
            "PATCH /api/series/{slug}",
            "PUT /api/series/{slug}/articles",
            "DELETE /api/series/{slug}",
            "POST /api/series/{slug}/restoration"),
    SEE_MEDIA(Reach.ALL, Reach.ALL, Reach.ALL, Set.of(Scope.MEDIA_WRITE), "GET /api/media", "GET /api/media/{id}"),
    ADD_MEDIA(Reach.ALL, Reach.ALL, Reach.ALL, Set.of(Scope.MEDIA_WRITE), "POST /api/media"),
    KEEP_MEDIA(
            Reach.OWN,
            Reach.ALL,
            Reach.ALL,
            Set.of(Scope.MEDIA_WRITE),
            "PATCH /api/media/{id}",
            "DELETE /api/media/{id}",
            "POST /api/media/{id}/restoration"),
    /** Who has an account, what they may do, and who is invited. */
    KEEP_PEOPLE(
            Reach.NOTHING,
            Reach.NOTHING,
            Reach.ALL,
            Set.of(Scope.SITE_ADMIN),
            "GET /api/users",
            "GET /api/users/{username}",
            "PATCH /api/users/{username}",
            "POST /api/users/{username}/password-reset",
            "POST /api/users/{username}/handover",
            "GET /api/invitations",
            "POST /api/invitations",
            "DELETE /api/invitations/{id}"),
    CONFIGURE_SITE(Reach.NOTHING, Reach.NOTHING, Reach.ALL, Set.of(Scope.SITE_ADMIN), "PATCH /api/site"),
    /** The owner's own pages, such as the imprint. */
    KEEP_PAGES(
            Reach.NOTHING,
            Reach.NOTHING,
            Reach.ALL,
            Set.of(Scope.SITE_ADMIN),
            "POST /api/pages",
            "PATCH /api/pages/{slug}",
            "DELETE /api/pages/{slug}"),
    /** Which programs elsewhere are told of changes. */
    KEEP_WEBHOOKS(
            Reach.NOTHING,
            Reach.NOTHING,
            Reach.ALL,
            Set.of(Scope.SITE_ADMIN),
            "GET /api/webhooks",
            "POST /api/webhooks",
            "GET /api/webhooks/{id}",
            "PATCH /api/webhooks/{id}",
            "DELETE /api/webhooks/{id}",
            "GET /api/webhooks/{id}/deliveries",
            "GET /api/webhooks/{id}/deliveries/{delivery}",
            "POST /api/webhooks/{id}/deliveries/{delivery}/repetition"),
    READ_AUDIT(Reach.NOTHING, Reach.NOTHING, Reach.ALL, Set.of(Scope.SITE_ADMIN), "GET /api/audit"),
    /** What readers are told of the caller. */
    DESCRIBE_SELF(Reach.ALL, Reach.ALL, Reach.ALL, Set.of(Scope.ARTICLES_WRITE), "PATCH /api/me"),
    /** Who the caller is, and the caller's own tokens; for any token. */
    KNOW_SELF(
            Reach.OWN,
            Reach.OWN,
            Reach.OWN,
            Set.of(),
            "GET /api/me",
            "GET /api/tokens",
            "GET /api/tokens/{id}",
            "DELETE /api/tokens/{id}");

    private final Reach author;
    private final Reach editor;
    private final Reach owner;

    @SuppressWarnings("ImmutableEnumChecker") // As Set.of makes it.
    private final Set<Scope> scopes;

    @SuppressWarnings("ImmutableEnumChecker") // As List.of makes it.
    private final List<String> calls;

    Operation(Reach author, Reach editor, Reach owner, Set<Scope> scopes, String... calls) {
        this.author = author;
        this.editor = editor;
        this.owner = owner;
        this.scopes = scopes;
        this.calls = List.of(calls);
    }

    /** How far the role reaches, with a token that has the scope. */
    public Reach reach(Role role) {
        return switch (role) {
            case AUTHOR -> author;
            case EDITOR -> editor;
            case OWNER -> owner;
        };
    }

    /** Any one of them is needed; none where any token will do. */
    public List<Scope> scopes() {
        return scopes.stream().sorted().toList();
    }

    /** The calls of the API that it decides about, such as {@code PATCH /api/tags/{slug}}. */
    public List<String> calls() {
        return calls;
    }

    /** Its name for people who read the documentation, such as {@code keep tags}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public boolean isWithin(Set<Scope> allowed) {
        return scopes.isEmpty() || scopes.stream().anyMatch(allowed::contains);
    }
}
