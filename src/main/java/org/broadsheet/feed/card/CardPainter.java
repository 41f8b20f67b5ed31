package org.broadsheet.feed.card;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Draws cards in the look of the site: ink on paper, the name above the masthead's rule, the title as large as it fits. */
final class CardPainter {
    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final int MARGIN = 84;
    private static final int MEASURE = WIDTH - 2 * MARGIN;
    private static final int NAME_LINE = 104;
    private static final int RULE = 132;
    private static final int RULE_HEIGHT = 5;
    private static final int TITLE_TOP = 168;
    private static final int TITLE_HEIGHT = 340;
    private static final int AUTHOR_LINE = 568;
    private static final float[] TITLE_SIZES = {96, 84, 74, 66, 58, 50, 44};
    private static final float[] LINE_SIZES = {38, 32, 27, 23};
    private static final float LEADING = 1.12f;
    private static final Color PAPER = new Color(0xfaf7f0);
    private static final Color INK = new Color(0x1c1915);
    private static final Color GREY = new Color(0x565048);
    private static final Color RED = new Color(0xa01c1c);

    private final CardFonts fonts;

    CardPainter(CardFonts fonts) {
        this.fonts = fonts;
    }

    /** The card as PNG. */
    byte[] png(Card card) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setColor(PAPER);
            graphics.fillRect(0, 0, WIDTH, HEIGHT);
            graphics.setColor(RED);
            graphics.fillRect(MARGIN, RULE, MEASURE, RULE_HEIGHT);
            graphics.setColor(INK);
            line(graphics, card.site(), card, NAME_LINE);
            title(graphics, card);
            graphics.setColor(GREY);
            line(graphics, card.authors(), card, AUTHOR_LINE);
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return out.toByteArray();
    }

    private void title(Graphics2D graphics, Card card) {
        List<TextLayout> lines = List.of();
        float size = 0;
        for (int i = 0; i < TITLE_SIZES.length && (i == 0 || lines.size() * size * LEADING > TITLE_HEIGHT); i++) {
            size = TITLE_SIZES[i];
            lines = lines(graphics, card.title(), card, size, MEASURE);
        }
        float baseline = TITLE_TOP + size * 0.9f;
        for (TextLayout line : lines.subList(0, Math.min(lines.size(), (int) (TITLE_HEIGHT / (size * LEADING))))) {
            draw(graphics, line, baseline);
            baseline += size * LEADING;
        }
    }

    /** One line, smaller where it is long, and cut where that is not enough. */
    private void line(Graphics2D graphics, String text, Card card, int baseline) {
        List<TextLayout> lines = List.of();
        for (int i = 0; i < LINE_SIZES.length && lines.size() != 1; i++) {
            lines = lines(graphics, text, card, LINE_SIZES[i], MEASURE);
        }
        lines.stream().limit(1).forEach(line -> draw(graphics, line, baseline));
    }

    private List<TextLayout> lines(Graphics2D graphics, String text, Card card, float size, int width) {
        List<TextLayout> lines = new ArrayList<>();
        String shown = fonts.shown(text).orElse("");
        if (shown.isEmpty()) {
            return lines;
        }
        FontRenderContext context = graphics.getFontRenderContext();
        AttributedString styled = fonts.styled(shown, size, card.language(), card.direction());
        LineBreakMeasurer measurer = new LineBreakMeasurer(
                styled.getIterator(), BreakIterator.getLineInstance(Locale.forLanguageTag(card.language())), context);
        while (measurer.getPosition() < shown.length()) {
            lines.add(measurer.nextLayout(width));
        }
        return lines;
    }

    private static void draw(Graphics2D graphics, TextLayout line, float baseline) {
        float x = line.isLeftToRight() ? MARGIN : WIDTH - MARGIN - line.getAdvance();
        line.draw(graphics, x, baseline);
    }
}
