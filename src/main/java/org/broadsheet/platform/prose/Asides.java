package org.broadsheet.platform.prose;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Quotations, and what is written as one but is none: a first line {@code [!pull]} makes a pull quote, {@code [!note]},
 * {@code [!tip]}, {@code [!important]}, {@code [!warning]} or {@code [!caution]} a note, as on GitHub.
 */
public final class Asides implements NodeRenderer {
    private static final Pattern MARK =
            Pattern.compile("\\[!(pull|note|tip|important|warning|caution)\\]\\s*", Pattern.CASE_INSENSITIVE);

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    public Asides(HtmlNodeRendererContext context) {
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(BlockQuote.class);
    }

    @Override
    public void render(Node quote) {
        String kind = mark(quote).orElse("");
        html.line();
        switch (kind) {
            case "" -> html.tag("blockquote");
            case "pull" -> html.tag("blockquote", Map.of("class", "pull"));
            case "note", "tip" -> html.tag("div", Map.of("class", "note"));
            default -> html.tag("div", Map.of("class", "note warn"));
        }
        html.line();
        for (Node part = quote.getFirstChild(); part != null; part = part.getNext()) {
            context.render(part);
        }
        html.line();
        html.tag(kind.isEmpty() || kind.equals("pull") ? "/blockquote" : "/div");
        html.line();
    }

    /** What the first line says it is; the line is taken away. */
    private static Optional<String> mark(Node quote) {
        if (!(quote.getFirstChild() instanceof Paragraph first && first.getFirstChild() instanceof Text text)) {
            return Optional.empty();
        }
        Matcher mark = MARK.matcher(text.getLiteral());
        Node end = text.getNext();
        if (!mark.matches() || !(end == null || end instanceof SoftLineBreak || end instanceof HardLineBreak)) {
            return Optional.empty();
        }
        text.unlink();
        if (end == null) {
            first.unlink();
        } else {
            end.unlink();
        }
        return Optional.of(mark.group(1).toLowerCase(Locale.ROOT));
    }
}
