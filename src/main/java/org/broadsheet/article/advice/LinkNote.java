package org.broadsheet.article.advice;

import org.broadsheet.article.link.LinkTarget;

/**
 * A link whose target is not where, or what, it was when the link was written.
 *
 * @param address as it is written
 * @param target the article's address now, or null where nobody knows the address
 * @param word the state of the target, in lower case, or null
 */
public record LinkNote(String address, String target, String word) {
    private static final String PATH = "/article/";

    static LinkNote unknown(String slug) {
        return new LinkNote(PATH + slug, null, null);
    }

    static LinkNote of(LinkTarget target) {
        return new LinkNote(PATH + target.slug(), PATH + target.current(), target.word());
    }

    public String getAddress() {
        return address;
    }

    public String getTarget() {
        return target;
    }

    public String getWord() {
        return word;
    }

    public boolean isMoved() {
        return target != null && !target.equals(address);
    }
}
