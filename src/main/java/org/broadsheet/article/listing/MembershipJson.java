package org.broadsheet.article.listing;

import jakarta.json.bind.annotation.JsonbPropertyOrder;

/**
 * The series that an article is part of, on the wire.
 *
 * @param position where it stands among the parts, counted from 1; where others were taken out numbers are missing
 */
@JsonbPropertyOrder({"slug", "name", "position"})
public record MembershipJson(String slug, String name, int position) {}
