package org.broadsheet.article.reading;

import java.time.OffsetDateTime;

/** What an update corrected in what readers saw before, in the editor's words. */
public record Correction(int number, OffsetDateTime at, String note) {
    public int getNumber() {
        return number;
    }

    public OffsetDateTime getAt() {
        return at;
    }

    public String getNote() {
        return note;
    }
}
