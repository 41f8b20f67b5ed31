package org.broadsheet.feed.card;

import java.awt.AWTError;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedCharacterIterator;
import java.text.AttributedString;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The fonts of cards: Newsreader, and the platform's serif for scripts that it lacks; {@code CardFonts.load()}. */
final class CardFonts {
    private static final Logger LOG = Logger.getLogger(CardFonts.class.getName());
    private static final String FILE = "newsreader-headline.ttf";

    private final Font own;
    private final Font other;

    private CardFonts(Font own, Font other) {
        this.own = own;
        this.other = other;
    }

    /** Nothing where the platform cannot draw text at all, as a JDK without a font library; the log says so. */
    static Optional<CardFonts> load() {
        try (InputStream file = CardFonts.class.getResourceAsStream(FILE)) {
            CardFonts fonts =
                    new CardFonts(Font.createFont(Font.TRUETYPE_FONT, file), new Font(Font.SERIF, Font.BOLD, 1));
            for (Font font : new Font[] {fonts.own, fonts.other}) {
                new TextLayout("A", font, new FontRenderContext(null, true, true));
            }
            return Optional.of(fonts);
        } catch (IOException | FontFormatException | RuntimeException | LinkageError | InternalError | AWTError none) {
            LOG.log(
                    Level.WARNING,
                    "Links to articles are shown without a card, because this Java cannot draw text: {0}",
                    none.toString());
            return Optional.empty();
        }
    }

    /** The text without the signs that no font here can show; nothing where that would leave out letters. */
    Optional<String> shown(String text) {
        if (text.codePoints().anyMatch(point -> Character.isLetterOrDigit(point) && !knows(point))) {
            return Optional.empty();
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().filter(this::knows).forEach(shown::appendCodePoint);
        return Optional.of(shown.toString().strip()).filter(rest -> !rest.isEmpty());
    }

    /** The text in its fonts, not empty. */
    AttributedString styled(String text, float size, String language, String direction) {
        AttributedString styled = new AttributedString(text);
        int begin = 0;
        while (begin < text.length()) {
            boolean newsreader = own.canDisplay(text.codePointAt(begin));
            int end = begin;
            while (end < text.length() && own.canDisplay(text.codePointAt(end)) == newsreader) {
                end += Character.charCount(text.codePointAt(end));
            }
            styled.addAttribute(TextAttribute.FONT, (newsreader ? own : other).deriveFont(size), begin, end);
            begin = end;
        }
        styled.addAttribute(TextAttribute.KERNING, TextAttribute.KERNING_ON);
        styled.addAttribute(AttributedCharacterIterator.Attribute.LANGUAGE, Locale.forLanguageTag(language));
        if (!direction.equals("auto")) {
            styled.addAttribute(
                    TextAttribute.RUN_DIRECTION,
                    direction.equals("rtl") ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
        }
        return styled;
    }

    private boolean knows(int point) {
        return own.canDisplay(point) || other.canDisplay(point);
    }
}
