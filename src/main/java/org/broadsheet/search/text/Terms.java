package org.broadsheet.search.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The terms of a text: {@code Terms.of(Analysis.typed(), "Über Zäune")} are uber and zaune, with where they stand. */
public final class Terms {
    /** A term, and the part of the text that it stands for. */
    public record Spot(String term, int start, int end) {}

    private Terms() {}

    public static List<String> of(Analyzer analyzer, String text, int most) {
        return spots(analyzer, text, most).stream().map(Spot::term).toList();
    }

    /** Up to so many terms, in their order. */
    public static List<Spot> spots(Analyzer analyzer, String text, int most) {
        List<Spot> spots = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (spots.size() < most && stream.incrementToken()) {
                spots.add(new Spot(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            return spots;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
