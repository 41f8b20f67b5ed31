package org.broadsheet.platform.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/**
 * Code cut into what is coloured alike: {@code CodeColours.of("java", code)}. A language that nobody knows, and code that is too
 * long to be looked at, has none.
 */
final class CodeColours {
    private static final int LONGEST = 30_000;
    private static final int LONGEST_LINE = 3_000;

    /** What is coloured alike; all the rest is plain. */
    enum Hue {
        PLAIN(""),
        KEYWORD("tok-k"),
        STRING("tok-s"),
        COMMENT("tok-c"),
        NUMBER("tok-n"),
        NAME("tok-t");

        private final String style;

        Hue(String style) {
            this.style = style;
        }

        String style() {
            return style;
        }
    }

    /** So much code of one hue. */
    record Run(Hue hue, String code) {}

    private CodeColours() {}

    static Optional<List<Run>> of(String language, String code) {
        if (code.length() > LONGEST || code.lines().anyMatch(line -> line.length() > LONGEST_LINE)) {
            return Optional.empty();
        }
        return CodeLanguage.lexer(language).map(lexer -> runs(lexer, code));
    }

    private static List<Run> runs(String lexer, String code) {
        TokenMaker maker = TokenMakerFactory.getDefaultInstance().getTokenMaker(lexer);
        List<Run> runs = new ArrayList<>();
        int state = TokenTypes.NULL;
        String[] lines = code.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            char[] line = lines[i].toCharArray();
            Token token = maker.getTokenList(new Segment(line, 0, line.length), state, 0);
            for (; token != null && token.isPaintable(); token = token.getNextToken()) {
                add(runs, hue(token.getType()), token.getLexeme());
            }
            state = maker.getLastTokenTypeOnLine(new Segment(line, 0, line.length), state);
            if (i + 1 < lines.length) {
                add(runs, Hue.PLAIN, "\n");
            }
        }
        return runs;
    }

    /** Blanks between two runs of one hue belong to both. */
    private static void add(List<Run> runs, Hue hue, String code) {
        if (!runs.isEmpty()) {
            Run last = runs.get(runs.size() - 1);
            if (last.hue() == hue || code.isBlank()) {
                runs.set(runs.size() - 1, new Run(last.hue(), last.code() + code));
                return;
            }
        }
        runs.add(new Run(hue, code));
    }

    private static Hue hue(int type) {
        return switch (type) {
            case TokenTypes.COMMENT_EOL,
                    TokenTypes.COMMENT_MULTILINE,
                    TokenTypes.COMMENT_DOCUMENTATION,
                    TokenTypes.COMMENT_KEYWORD,
                    TokenTypes.COMMENT_MARKUP,
                    TokenTypes.MARKUP_COMMENT -> Hue.COMMENT;
            case TokenTypes.RESERVED_WORD,
                    TokenTypes.RESERVED_WORD_2,
                    TokenTypes.MARKUP_TAG_NAME,
                    TokenTypes.PREPROCESSOR,
                    TokenTypes.MARKUP_DTD,
                    TokenTypes.MARKUP_PROCESSING_INSTRUCTION -> Hue.KEYWORD;
            case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
                    TokenTypes.LITERAL_CHAR,
                    TokenTypes.LITERAL_BACKQUOTE,
                    TokenTypes.REGEX,
                    TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE,
                    TokenTypes.ERROR_STRING_DOUBLE,
                    TokenTypes.ERROR_CHAR -> Hue.STRING;
            case TokenTypes.LITERAL_BOOLEAN,
                    TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
                    TokenTypes.LITERAL_NUMBER_FLOAT,
                    TokenTypes.LITERAL_NUMBER_HEXADECIMAL,
                    TokenTypes.MARKUP_ENTITY_REFERENCE -> Hue.NUMBER;
            case TokenTypes.FUNCTION,
                    TokenTypes.DATA_TYPE,
                    TokenTypes.VARIABLE,
                    TokenTypes.ANNOTATION,
                    TokenTypes.MARKUP_TAG_ATTRIBUTE -> Hue.NAME;
            default -> Hue.PLAIN;
        };
    }
}
