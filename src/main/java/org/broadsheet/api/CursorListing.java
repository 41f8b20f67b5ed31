package org.broadsheet.api;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;

/**
 * What follows a cursor in a list.
 *
 * @param total the number of all items, wherever the page begins
 * @param next what to send as {@code after} for the next page; null where there is none
 */
@JsonbPropertyOrder({"items", "total", "next"})
public record CursorListing<T>(List<T> items, long total, String next) {}
