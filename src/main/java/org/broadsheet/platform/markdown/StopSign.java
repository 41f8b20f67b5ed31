package org.broadsheet.platform.markdown;

import java.util.Set;
import java.util.concurrent.CancellationException;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Ends the parsing of a text when its thread is interrupted; the parser itself never looks.
 *
 * <p>It stands where hostile text costs more than its length, at each line, each {@code <} and each link, and parses nothing.
 */
final class StopSign implements BlockParserFactory, InlineContentParserFactory, InlineContentParser, LinkProcessor {
    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        look();
        return BlockStart.none();
    }

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('<');
    }

    @Override
    public InlineContentParser create() {
        return this;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        look();
        return ParsedInline.none();
    }

    @Override
    public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
        look();
        return LinkResult.none();
    }

    private static void look() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }
}
