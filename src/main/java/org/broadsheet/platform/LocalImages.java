package org.broadsheet.platform;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.commonmark.renderer.text.TextContentRenderer;

/** Shows images of this site; one of another host becomes a link, because a reader's page loads nothing from elsewhere. */
final class LocalImages implements NodeRenderer {
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().build();

    private final HtmlWriter html;

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
        String alternative = TEXT.render(image);
        if (address.startsWith("/") && !address.startsWith("//")) {
            html.tag("img", Map.of("src", address, "alt", alternative, "loading", "lazy"), true);
        } else {
            html.tag("a", Map.of("href", address));
            html.text(alternative.isBlank() ? address : alternative);
            html.tag("/a");
        }
    }
}
