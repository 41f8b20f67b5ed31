package org.broadsheet.platform.markdown;

/**
 * HTML that is safe to show, and the minutes that reading it takes.
 *
 * @param html a fragment of HTML5 whose highest heading is h2
 * @param readingMinutes at least 1
 */
public record Rendered(String html, int readingMinutes) {}
