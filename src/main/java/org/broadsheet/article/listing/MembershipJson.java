package org.broadsheet.article.listing;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * The series that an article is part of, on the wire.
 *
 * @param position where it stands, counted from 1: among the parts that readers see, if it is one of them, else among all, where numbers are
 *     missing after others were taken out
 */
@JsonbPropertyOrder({"slug", "name", "position"})
public record MembershipJson(String slug, String name, int position) {}
