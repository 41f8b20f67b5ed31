package org.broadsheet.article.listing;

/** A tag or an author, and how many articles of theirs readers see. */
public record CountedSubject<T>(T subject, long articles) {}
