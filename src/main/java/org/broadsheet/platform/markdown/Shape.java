package org.broadsheet.platform.markdown;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

    private static final Set<Character.UnicodeScript> IDEOGRAPHS =
            EnumSet.of(Character.UnicodeScript.HAN, Character.UnicodeScript.HIRAGANA, Character.UnicodeScript.KATAKANA);
    private static final Set<Character.UnicodeScript> UNSPACED = EnumSet.of(
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR);

    /** The first of the scripts above (Thai) begins here. */
    private static final int FIRST_UNSPACED = 0x0E00;

    private static final int MARKS =
            types(Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK);

    private static final int WORD_PARTS = MARKS
            | types(
                    Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER);

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

    /** In one walk: texts are long, and each is counted whenever it is rendered. */
    private void count(String text) {
        boolean inWord = false;
        boolean unspacedBefore = false;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            boolean inScript = point >= FIRST_UNSPACED && isWithoutSpaces(point);
            boolean isMark = isOf(point, MARKS);
            unspacedBefore = inScript || (unspacedBefore && isMark);
            boolean continues = !unspacedBefore && isOf(point, WORD_PARTS);
            if (continues && !inWord) {
                words++;
            }
            inWord = continues;
        }
    }

    /** Counts a letter of a script that leaves no space between words, and says whether it is of one. */
    private boolean isWithoutSpaces(int point) {
        Character.UnicodeScript script = Character.UnicodeScript.of(point);
        if (IDEOGRAPHS.contains(script)) {
            ideographs++;
            return true;
        }
        if (UNSPACED.contains(script)) {
            unspaced += Character.isLetter(point) ? 1 : 0;
            return true;
        }
        return false;
    }

    /** One bit for each of the types that {@link Character#getType} tells. */
    private static int types(byte... all) {
        int bits = 0;
        for (byte type : all) {
            bits |= 1 << type;
        }
        return bits;
    }

    private static boolean isOf(int point, int types) {
        return (types & (1 << Character.getType(point))) != 0;
    }
}
