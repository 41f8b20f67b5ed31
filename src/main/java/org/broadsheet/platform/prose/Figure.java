package org.broadsheet.platform.prose;

import java.util.Optional;
import java.util.Set;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** A picture that stands alone, with what its title says below it: {@code ![What is on it](/media/… "Its caption")}. */
public final class Figure extends CustomBlock {
    private final String caption;

    private Figure(String caption) {
        this.caption = caption;
    }

    /** Makes figures of the paragraphs of the document that hold nothing but a picture with a title. */
    public static void in(Node document) {
        Node next;
        for (Node node = document.getFirstChild(); node != null; node = next) {
            next = node.getNext();
            alone(node).ifPresent(Figure::replace);
        }
    }

    private static Optional<Image> alone(Node block) {
        return block instanceof Paragraph
                        && block.getFirstChild() instanceof Image image
                        && image.getNext() == null
                        && image.getTitle() != null
                        && !image.getTitle().isBlank()
                ? Optional.of(image)
                : Optional.empty();
    }

    private static void replace(Image image) {
        Node paragraph = image.getParent();
        Figure figure = new Figure(image.getTitle());
        image.setTitle(null);
        paragraph.insertBefore(figure);
        figure.appendChild(image);
        paragraph.unlink();
    }

    /** Shows figures. */
    public static final class Figures implements NodeRenderer {
        private final HtmlNodeRendererContext context;
        private final HtmlWriter html;

        public Figures(HtmlNodeRendererContext context) {
            this.context = context;
            this.html = context.getWriter();
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Figure.class);
        }

        @Override
        public void render(Node node) {
            Figure figure = (Figure) node;
            html.line();
            html.tag("figure");
            context.render(figure.getFirstChild());
            html.tag("figcaption");
            html.text(figure.caption);
            html.tag("/figcaption");
            html.tag("/figure");
            html.line();
        }
    }
}
