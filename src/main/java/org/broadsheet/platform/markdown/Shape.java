package org.broadsheet.platform.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * What a parsed document is like: how deep, how long, with which headings. Walks without recursion, so that no nesting can
 * overflow the stack.
 */
final class Shape {
    private static final int WORDS_A_MINUTE = 230;
    private static final int IDEOGRAPHS_A_MINUTE = 500;
    /** Of scripts that leave no space between words: four to five letters of theirs are a word. */
    private static final int UNSPACED_A_MINUTE = 1000;

    private static final Pattern WITHOUT_SPACES = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]\\p{M}*");

    private final List<Heading> headings = new ArrayList<>();
    private final int deepest;
    private boolean tooDeep;
    private long words;
    private long ideographs;
    private long unspaced;

    private Shape(int deepest) {
        this.deepest = deepest;
    }

    static Shape of(Node document, int deepest) {
        Shape shape = new Shape(deepest);
        shape.walk(document);
        return shape;
    }

    boolean tooDeep() {
        return tooDeep;
    }

    int readingMinutes() {
        double minutes = (double) words / WORDS_A_MINUTE
                + (double) ideographs / IDEOGRAPHS_A_MINUTE
                + (double) unspaced / UNSPACED_A_MINUTE;
        return (int) Math.max(1, Math.round(minutes));
    }

    /** The page has one h1, its title: where the text has one too, its headings go down by one. */
    void lowerHeadings() {
        if (headings.stream().anyMatch(heading -> heading.getLevel() == 1)) {
            headings.forEach(heading -> heading.setLevel(Math.min(6, heading.getLevel() + 1)));
        }
    }

    private void walk(Node document) {
        Node node = document;
        int depth = 0;
        while (node != null) {
            see(node);
            if (node.getFirstChild() != null && depth < deepest) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            tooDeep |= node.getFirstChild() != null;
            while (node != document && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            node = node == document ? null : node.getNext();
        }
    }

    private void see(Node node) {
        if (node instanceof Heading heading) {
            headings.add(heading);
        } else if (node instanceof Text text) {
            count(text.getLiteral());
        } else if (node instanceof Code code) {
            count(code.getLiteral());
        } else if (node instanceof FencedCodeBlock code) {
            count(code.getLiteral());
        } else if (node instanceof IndentedCodeBlock code) {
            count(code.getLiteral());
        }
    }

    private void count(String text) {
        ideographs += text.codePoints().filter(Shape::isIdeograph).count();
        unspaced += text.codePoints().filter(Shape::isUnspaced).count();
        for (String word : WITHOUT_SPACES.matcher(text).replaceAll(" ").split("[^\\p{L}\\p{M}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words++;
            }
        }
    }

    private static boolean isIdeograph(int point) {
        Character.UnicodeScript script = Character.UnicodeScript.of(point);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA;
    }

    private static boolean isUnspaced(int point) {
        Character.UnicodeScript script = Character.UnicodeScript.of(point);
        return Character.isLetter(point)
                && (script == Character.UnicodeScript.THAI
                        || script == Character.UnicodeScript.LAO
                        || script == Character.UnicodeScript.KHMER
                        || script == Character.UnicodeScript.MYANMAR);
    }
}
