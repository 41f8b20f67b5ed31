package org.broadsheet.api;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;

/** One page of a list: {@code total} counts the items of all {@code pages}. */
@JsonbPropertyOrder({"items", "total", "page", "pages"})
public record Listing<T>(List<T> items, long total, int page, int pages) {}
