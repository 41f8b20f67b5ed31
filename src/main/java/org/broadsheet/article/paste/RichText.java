package org.broadsheet.article.paste;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.broadsheet.platform.markdown.Markdown;
import org.broadsheet.platform.refusal.Invalid;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The Markdown of a text that another program put on the clipboard as HTML. */
final class RichText {
    static final int LONGEST_HTML = 1_000_000;

    /** What is nested deeper is laid flat by the parser, so that nothing here runs out of stack. */
    private static final int DEEPEST = 100;

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create());

    private RichText() {}

    /** The Markdown, or nothing where the text says no more than its plain form: one paragraph, or only code. */
    static Optional<String> of(String html, URI site) {
        if (html.length() > LONGEST_HTML) {
            throw new Invalid("html", "has at most " + LONGEST_HTML + " characters");
        }
        Element body =
                Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "").body();
        RichTextCleaning.clean(body);
        if (Styles.isOnlyCode(body)) {
            return Optional.empty();
        }
        Document document = new Document();
        new RichTextBlocks(site).read(body, document);
        if (isPlain(document)) {
            return Optional.empty();
        }
        String markdown = MarkdownRenderer.builder()
                .extensions(EXTENSIONS)
                .build()
                .render(document)
                .strip();
        if (markdown.length() > Markdown.LONGEST_TEXT) {
            throw new Invalid("html", "is too long for an article");
        }
        return Optional.of(markdown);
    }

    private static boolean isPlain(Document document) {
        Node only = document.getFirstChild();
        if (only == null || (only instanceof FencedCodeBlock && only.getNext() == null)) {
            return true;
        }
        if (!(only instanceof Paragraph) || only.getNext() != null) {
            return false;
        }
        for (Node part = only.getFirstChild(); part != null; part = part.getNext()) {
            if (!(part instanceof Text || part instanceof HardLineBreak)) {
                return false;
            }
        }
        return true;
    }
}
