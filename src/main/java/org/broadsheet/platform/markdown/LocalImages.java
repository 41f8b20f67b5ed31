package org.broadsheet.platform.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Shows images of this site, the first of a text at once and the others when they come into sight.
 *
 * <p>One of another host becomes a link, because a reader's page loads nothing from elsewhere; within a link, and where the address
 * leads nowhere from the page of an article, its description stays.
 */
final class LocalImages implements NodeRenderer {
    /** With a scheme or a host. */
    private static final Pattern LEADS = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*|[/\\\\].*", Pattern.DOTALL);

    private final HtmlWriter html;
    private boolean first = true;

    LocalImages(HtmlNodeRendererContext context) {
        html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Image.class);
    }

    @Override
    public void render(Node node) {
        Image image = (Image) node;
        String address = image.getDestination();
        String alternative = text(image);
        if (SafeHtml.isLocal(address)) {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("src", address);
            attributes.put("alt", alternative);
            attributes.put(first ? "fetchpriority" : "loading", first ? "high" : "lazy");
            first = false;
            Optional.ofNullable(image.getTitle()).ifPresent(title -> attributes.put("title", title));
            html.tag("img", attributes, true);
        } else {
            boolean leads = LEADS.matcher(address).matches() && !isWithinLink(image);
            if (leads) {
                html.tag("a", Map.of("href", address));
            }
            html.text(alternative.isBlank() ? address : alternative);
            if (leads) {
                html.tag("/a");
            }
        }
    }

    private static boolean isWithinLink(Node node) {
        Node parent = node.getParent();
        return parent instanceof Link || (parent != null && isWithinLink(parent));
    }

    /** What the description says without its marks (CommonMark 0.31 section 6.4). */
    private static String text(Image image) {
        StringBuilder text = new StringBuilder();
        image.accept(new AbstractVisitor() {
            @Override
            public void visit(Text node) {
                text.append(node.getLiteral());
            }

            @Override
            public void visit(Code node) {
                text.append(node.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak node) {
                text.append(' ');
            }

            @Override
            public void visit(HardLineBreak node) {
                text.append(' ');
            }
        });
        return text.toString();
    }
}
