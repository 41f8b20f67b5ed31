package org.broadsheet.feed.changes;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;

/** What changed after a number; {@code last} is the number to ask with next. */
@JsonbPropertyOrder({"items", "last"})
public record ChangesJson(List<ChangeJson> items, long last) {}
