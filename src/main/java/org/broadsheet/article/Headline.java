package org.broadsheet.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What a list shows of a text: all but the body. */
@Embeddable
public class Headline {
    private String title;
    private String summary;
    private String language;

    @Column(name = "reading_minutes")
    private int readingMinutes;

    protected Headline() {}

    Headline(String title, String summary, String language, int readingMinutes) {
        this.title = title;
        this.summary = summary;
        this.language = language;
        this.readingMinutes = readingMinutes;
    }

    Headline copy() {
        return new Headline(title, summary, language, readingMinutes);
    }

    public String getTitle() {
        return title;
    }

    public String getSummary() {
        return summary;
    }

    public String getLanguage() {
        return language;
    }

    public int getReadingMinutes() {
        return readingMinutes;
    }
}
