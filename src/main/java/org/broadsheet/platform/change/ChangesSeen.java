package org.broadsheet.platform.change;

import java.util.List;

/**
 * Says that this node knows of changes up to the number, made here or on another node: for those who wait for news. Who observes
 * it is quick about it.
 *
 * @param changes those that it had not looked at before
 */
public record ChangesSeen(long number, List<LoggedChange> changes) {}
