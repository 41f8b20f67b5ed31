package org.broadsheet.testing;

/** {@code OtherNode.logs("article.updated", id, "", "article:" + id)} is what this node finds in the change log when another one writes. */
public final class OtherNode {
    private OtherNode() {}

    public static void logs(String kind, String subject, String slug, String touched) {
        SiteDatabase.update("update change_counter set n = n + 1");
        SiteDatabase.update(
                "insert into change_log (number, happened_at, kind, subject_id, slug, touched)"
                        + " select n, current_timestamp, ?, ?, ?, ? from change_counter",
                kind,
                subject,
                slug,
                touched);
    }
}
