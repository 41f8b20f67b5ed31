package org.broadsheet.platform.change;

import java.util.List;

/** Says within the transaction that these changes were logged; who wants them once they are certain observes AFTER_SUCCESS. */
public record ChangesAppended(List<LoggedChange> changes) {}
