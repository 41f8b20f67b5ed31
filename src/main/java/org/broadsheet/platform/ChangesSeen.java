package org.broadsheet.platform;

/**
 * Says that this node knows of changes up to the number, made here or on another node: for those who wait for news. Who observes
 * it is quick about it.
 */
public record ChangesSeen(long number) {}
