package org.broadsheet.article.reading;

/** A width of the picture of the library that links to an article are shown with. */
public record ChosenPicture(String path, int width, int height, String alt) {}
