package org.broadsheet.platform.change;

/**
 * Says that this node looks for changes again, and does not know of those that were made while it could not: since it was started,
 * or since the database was away. Who observes it is quick about it.
 */
public record ChangesMissed() {}
