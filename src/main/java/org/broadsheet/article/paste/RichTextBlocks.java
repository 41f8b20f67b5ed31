package org.broadsheet.article.paste;

import java.net.URI;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Reads clean HTML into the blocks of Markdown. */
final class RichTextBlocks {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "nav",
            "figure",
            "figcaption",
            "address",
            "details",
            "summary",
            "dl",
            "dt",
            "dd",
            "form",
            "fieldset",
            "center",
            "body",
            "li",
            "tbody",
            "tr",
            "td",
            "th",
            "caption");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private final Addresses addresses;
    private RichTextLine line = new RichTextLine();

    RichTextBlocks(URI site) {
        addresses = new Addresses(site);
    }

    /** Puts what is in the element into the block. */
    void read(Element element, Node block) {
        children(element, block, Marks.NONE);
        end(block);
    }

    private void children(Element element, Node block, Marks marks) {
        for (org.jsoup.nodes.Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                line.text(text.getWholeText(), marks);
            } else if (child instanceof Element inner) {
                element(inner, block, marks);
            }
        }
    }

    private void element(Element element, Node block, Marks marks) {
        String name = element.normalName();
        if (HEADINGS.contains(name)) {
            heading(element, block);
            return;
        }
        switch (name) {
            case "br" -> lineBreak(block);
            case "hr" -> {
                end(block);
                ThematicBreak across = new ThematicBreak();
                across.setLiteral("---");
                block.appendChild(across);
            }
            case "img" -> line.image(element, marks, addresses);
            case "input" -> line.box(element.hasAttr("checked"));
            case "ul", "ol" -> list(element, block, marks);
            case "blockquote" -> {
                end(block);
                BlockQuote quote = new BlockQuote();
                children(element, quote, Marks.NONE);
                end(quote);
                keep(quote, block);
            }
            case "pre" -> code(element, block);
            case "table" -> {
                end(block);
                if (!RichTextTable.append(element, block, addresses)) {
                    children(element, block, Marks.NONE);
                    end(block);
                }
            }
            default -> {
                boolean separate = BLOCKS.contains(name);
                if (separate) {
                    end(block);
                }
                children(element, block, marks.within(element, addresses));
                if (separate) {
                    end(block);
                }
            }
        }
    }

    /** One break ends a line, two a paragraph. */
    private void lineBreak(Node block) {
        if (line.endsInBreak()) {
            end(block);
        } else if (!line.isEmpty()) {
            line.lineBreak();
        }
    }

    private void heading(Element element, Node block) {
        end(block);
        line.flat(element, true, addresses);
        if (!line.isEmpty()) {
            Heading heading = new Heading();
            heading.setLevel(element.normalName().charAt(1) - '0');
            line.moveInto(heading);
            block.appendChild(heading);
        }
        line = new RichTextLine();
    }

    private void list(Element element, Node block, Marks marks) {
        end(block);
        ListBlock list = element.normalName().equals("ol") ? ordered(element) : new BulletList();
        list.setTight(true);
        for (Element child : element.children()) {
            boolean nested =
                    child.normalName().equals("ul") || child.normalName().equals("ol");
            if (nested && list.getLastChild() != null) {
                // As Google Docs and older pages have it: between the items, not in one.
                list(child, list.getLastChild(), marks);
            } else {
                item(child, list, marks);
            }
        }
        keep(list, block);
    }

    private void item(Element element, ListBlock list, Marks marks) {
        ListItem item = new ListItem();
        if (element.normalName().equals("li")) {
            children(element, item, marks.within(element, addresses));
        } else {
            element(element, item, marks);
        }
        end(item);
        for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Paragraph && child.getPrevious() instanceof Paragraph) {
                list.setTight(false);
            }
        }
        keep(item, list);
    }

    private static OrderedList ordered(Element element) {
        OrderedList list = new OrderedList();
        list.setMarkerDelimiter(".");
        String start = element.attr("start");
        list.setMarkerStartNumber(start.matches("\\d{1,9}") ? Integer.parseInt(start) : 1);
        return list;
    }

    private void code(Element element, Node block) {
        end(block);
        element.select("br").forEach(lineEnd -> lineEnd.replaceWith(new TextNode("\n")));
        String text = element.wholeText()
                .replace("\r\n", "\n")
                .replaceFirst("^\n", "")
                .stripTrailing();
        if (text.isEmpty()) {
            return;
        }
        FencedCodeBlock code = new FencedCodeBlock();
        code.setFenceCharacter("`");
        int fence = 3;
        while (text.contains("`".repeat(fence))) {
            fence++;
        }
        code.setOpeningFenceLength(fence);
        code.setClosingFenceLength(fence);
        Element named = element.selectFirst("[class~=(^|\\s)lang(uage)?-\\w+]");
        code.setInfo(
                named == null
                        ? ""
                        : named.className().replaceFirst("(?s).*?\\blang(?:uage)?-([\\w+#-]{1,30}).*", "$1"));
        code.setLiteral(text + "\n");
        block.appendChild(code);
    }

    /** Ends the paragraph that is being read. */
    private void end(Node block) {
        if (!line.isEmpty()) {
            Paragraph paragraph = new Paragraph();
            line.moveInto(paragraph);
            block.appendChild(paragraph);
        }
        line = new RichTextLine();
    }

    private static void keep(Node filled, Node block) {
        if (filled.getFirstChild() != null) {
            block.appendChild(filled);
        }
    }
}
