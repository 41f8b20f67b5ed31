package org.broadsheet.article.check;

import org.broadsheet.platform.language.Messages;
import org.broadsheet.site.setting.PublicationRule;

/**
 * Something that could be better.
 *
 * @param field of the article that it is in
 * @param about what the message names, such as an address
 */
public record Finding(PublicationRule rule, String field, Place place, String about) {
    private static final String BODY = "body";

    static Finding of(PublicationRule rule, String field, String about) {
        return new Finding(rule, field, Place.WHOLE, about);
    }

    static Finding at(Place place, PublicationRule rule, String about) {
        return new Finding(rule, BODY, place, about);
    }

    /** What is the matter, as a sentence. */
    public String message() {
        return Messages.text("article.check." + rule.word(), about);
    }
}
