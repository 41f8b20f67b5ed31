package org.broadsheet.article.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/**
 * The headings, links and pictures of a text with their places, also of what is written as HTML:
 * {@code markdown.read("body", text, BodyParts::of)}.
 */
final class BodyParts extends AbstractVisitor {
    /** No quantifier passes the next tag, so that hostile text costs no more than its length. */
    private static final Pattern TAG = Pattern.compile("(?i)<(img|a)\\b([^<>]*)>");

    private static final Pattern ALT = Pattern.compile("(?i)\\balt\\s*=\\s*(?:\"\\s*[^\"\\s]|'\\s*[^'\\s]|[^\\s\"'>])");
    private static final Pattern HREF = Pattern.compile("(?i)\\bhref\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern ID = Pattern.compile("(?i)\\bid\\s*=\\s*[\"']([^\"']*)[\"']");

    private final IdGenerator ids = IdGenerator.builder().prefix("section-").build();
    private final List<HeadingPart> headings = new ArrayList<>();
    private final List<LinkPart> links = new ArrayList<>();
    private final List<Place> undescribed = new ArrayList<>();
    private final Set<String> anchors = new HashSet<>();

    /** A heading of the level that it has on the page, where the title is the first. */
    record HeadingPart(int level, Place place) {}

    /**
     * A link.
     *
     * @param text that is shown, or null for a link in HTML
     */
    record LinkPart(String address, String text, Place place) {}

    private BodyParts() {}

    static BodyParts of(Node document) {
        BodyParts parts = new BodyParts();
        document.accept(parts);
        return parts;
    }

    List<HeadingPart> headings() {
        return headings;
    }

    List<LinkPart> links() {
        return links;
    }

    /** The pictures without a description. */
    List<Place> undescribed() {
        return undescribed;
    }

    /** What a link within the text can lead to. */
    Set<String> anchors() {
        return anchors;
    }

    @Override
    public void visit(Heading heading) {
        headings.add(new HeadingPart(heading.getLevel(), Place.of(heading)));
        anchors.add(ids.generateId(ShownText.of(heading).trim()));
        visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
        links.add(new LinkPart(link.getDestination(), ShownText.of(link), Place.of(link)));
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        if (ShownText.of(image).isBlank()) {
            undescribed.add(Place.of(image));
        }
    }

    @Override
    public void visit(HtmlInline html) {
        tags(html, html.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        tags(html, html.getLiteral());
    }

    private void tags(Node node, String html) {
        ID.matcher(html).results().map((MatchResult id) -> id.group(1)).forEach(anchors::add);
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            String attributes = tag.group(2);
            if (tag.group(1).equalsIgnoreCase("img")) {
                if (!ALT.matcher(attributes).find()) {
                    undescribed.add(Place.of(node));
                }
            } else {
                Matcher href = HREF.matcher(attributes);
                if (href.find()) {
                    String address = href.group(1) == null ? href.group(2) : href.group(1);
                    links.add(new LinkPart(address, null, Place.of(node)));
                }
            }
        }
    }
}
