package org.broadsheet.article.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The content of a paragraph, a heading or a cell: pieces as they are read, then the nodes that they make. */
final class RichTextLine {
    private static final String BLANK = " ";

    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0]+");

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "label",
            "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var");

    private final List<Piece> pieces = new ArrayList<>();

    /** Some text, or something that stands in it. */
    private record Piece(String text, Node thing, Marks marks) {
        boolean isText() {
            return thing == null;
        }
    }

    /** Adds text; blanks are one blank, also where two pieces meet. */
    void text(String text, Marks marks) {
        String single = BLANKS.matcher(text)
                .replaceAll(blanks -> blanks.group().equals("\u00a0") ? blanks.group() : BLANK)
                .replace("\ufeff", "");
        boolean afterBlank = pieces.isEmpty()
                || last().thing() instanceof HardLineBreak
                || last().thing() instanceof HtmlInline
                || (last().isText()
                        && (last().text().endsWith(BLANK) || last().text().endsWith("\u00a0")));
        String added = afterBlank ? single.replaceFirst("^[ \u00a0]+", "") : single;
        if (added.isEmpty()) {
            return;
        }
        int end = added.length();
        boolean trailing = added.endsWith(BLANK);
        boolean leading = added.startsWith(BLANK) && !added.equals(BLANK);
        // A mark stands at a word, never at a blank.
        if (leading) {
            pieces.add(new Piece(BLANK, null, marks.plain()));
        }
        if (end - (trailing ? 1 : 0) > (leading ? 1 : 0)) {
            pieces.add(new Piece(added.substring(leading ? 1 : 0, end - (trailing ? 1 : 0)), null, marks));
        }
        if (trailing) {
            pieces.add(new Piece(BLANK, null, marks.plain()));
        }
    }

    /** Adds all that is in the element as one line, without marks where they say nothing, as in a heading. */
    void flat(Element element, boolean unmarked, Addresses addresses) {
        flat(element, Marks.NONE, unmarked, addresses);
    }

    private void flat(Element element, Marks marks, boolean unmarked, Addresses addresses) {
        for (org.jsoup.nodes.Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                text(words.getWholeText(), unmarked ? marks.plain() : marks);
            } else if (child instanceof Element inner) {
                if (!INLINE.contains(inner.normalName())) {
                    text(BLANK, Marks.NONE);
                }
                image(inner, marks, addresses);
                flat(inner, marks.within(inner, addresses), unmarked, addresses);
            }
        }
    }

    /** Adds the image, if the element is one that can be reached. */
    void image(Element element, Marks marks, Addresses addresses) {
        if (element.normalName().equals("img")) {
            addresses
                    .image(element.attr("src"))
                    .ifPresent(address -> image(address, element.attr("alt"), element.attr("title"), marks));
        }
    }

    private void image(String address, String alt, String title, Marks marks) {
        Image image = new Image(address, title.isBlank() ? null : title.strip());
        if (!alt.isBlank()) {
            image.appendChild(new Text(alt.strip().replaceAll("\\s+", BLANK)));
        }
        pieces.add(new Piece("", image, marks.plain()));
    }

    /** The box of a task; only the first thing of an item is one. */
    void box(boolean ticked) {
        if (pieces.isEmpty()) {
            HtmlInline box = new HtmlInline();
            box.setLiteral(ticked ? "[x] " : "[ ] ");
            pieces.add(new Piece("", box, Marks.NONE));
        }
    }

    void lineBreak() {
        pieces.add(new Piece("", new HardLineBreak(), Marks.NONE));
    }

    boolean endsInBreak() {
        return !pieces.isEmpty() && last().thing() instanceof HardLineBreak;
    }

    boolean isEmpty() {
        return pieces.stream()
                .allMatch(piece -> piece.thing() instanceof HardLineBreak || (piece.isText() && isBlank(piece.text())));
    }

    /** Puts all of it into the node, without blanks and breaks at both ends. */
    void moveInto(Node node) {
        while (!pieces.isEmpty() && isNothing(pieces.get(0))) {
            pieces.remove(0);
        }
        while (!pieces.isEmpty() && isNothing(last())) {
            pieces.remove(pieces.size() - 1);
        }
        // A blank between two words is marked as both are.
        for (int i = 1; i < pieces.size() - 1; i++) {
            if (pieces.get(i).text().equals(BLANK)) {
                Marks both = pieces.get(i - 1).marks().common(pieces.get(i + 1).marks());
                pieces.set(i, new Piece(BLANK, null, both));
            }
        }
        link(pieces, node);
        pieces.clear();
    }

    private static boolean isNothing(Piece piece) {
        return piece.thing() instanceof HardLineBreak || (piece.isText() && isBlank(piece.text()));
    }

    private static boolean isBlank(String text) {
        return text.replace('\u00a0', ' ').isBlank();
    }

    private Piece last() {
        return pieces.get(pieces.size() - 1);
    }

    private static void link(List<Piece> all, Node parent) {
        for (List<Piece> run : runs(all, piece -> piece.marks().link())) {
            run.get(0)
                    .marks()
                    .link()
                    .ifPresentOrElse(
                            address -> {
                                Link link = new Link(address, null);
                                strong(run, link);
                                parent.appendChild(link);
                            },
                            () -> strong(run, parent));
        }
    }

    private static void strong(List<Piece> all, Node parent) {
        for (List<Piece> run : runs(all, piece -> piece.marks().strong())) {
            emphasis(run, run.get(0).marks().strong() ? appended(parent, new StrongEmphasis("**")) : parent);
        }
    }

    private static void emphasis(List<Piece> all, Node parent) {
        for (List<Piece> run : runs(all, piece -> piece.marks().emphasis())) {
            struck(run, run.get(0).marks().emphasis() ? appended(parent, new Emphasis("*")) : parent);
        }
    }

    private static void struck(List<Piece> all, Node parent) {
        for (List<Piece> run : runs(all, piece -> piece.marks().struck())) {
            words(run, run.get(0).marks().struck() ? appended(parent, new Strikethrough("~~")) : parent);
        }
    }

    private static void words(List<Piece> all, Node parent) {
        for (List<Piece> run :
                runs(all, piece -> piece.isText() ? (Object) piece.marks().code() : piece)) {
            Piece first = run.get(0);
            String text = run.stream().map(Piece::text).collect(Collectors.joining());
            if (!first.isText()) {
                parent.appendChild(first.thing());
            } else {
                parent.appendChild(first.marks().code() ? new Code(text) : new Text(text));
            }
        }
    }

    private static Node appended(Node parent, Node child) {
        parent.appendChild(child);
        return child;
    }

    /** The pieces in runs that have something in common. */
    private static List<List<Piece>> runs(List<Piece> all, Function<Piece, Object> kind) {
        List<List<Piece>> runs = new ArrayList<>();
        Object before = null;
        for (Piece piece : all) {
            Object now = kind.apply(piece);
            if (runs.isEmpty() || !Objects.equals(now, before)) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(piece);
            before = now;
        }
        return runs;
    }
}
