package org.broadsheet.article.count;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.testing.Rows;

/** {@code ExactTotals.check()}, inside the server: every total that is kept is what counting all articles says, in one look. */
public final class ExactTotals {
    private static final String COUNTED =
            "select 0 as subject, a.status as status, count(*) as n from article a group by a.status"
                    + " union all select t.tag_id, a.status, count(*) from article_tag t join article a on a.id = t.article_id"
                    + " group by t.tag_id, a.status"
                    + " union all select u.user_id, a.status, count(*) from article_author u join article a on a.id = u.article_id"
                    + " group by u.user_id, a.status";

    private ExactTotals() {}

    public static void check() {
        assertThat(Rows.of("select d.subject, d.status, sum(d.kept), sum(d.counted) from ("
                        + "select c.subject, c.status, c.n as kept, 0 as counted from article_count c union all"
                        + " select r.subject, r.status, 0, r.n from (" + COUNTED + ") r) d"
                        + " group by d.subject, d.status having sum(d.kept) <> sum(d.counted)"))
                .as("subject, state, total that is kept, total that is counted")
                .isEmpty();
    }
}
