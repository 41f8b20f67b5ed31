package org.broadsheet.search.text;

import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * How text becomes terms. Every text is read as it stands: lower case, without diacritics, in pairs of characters where a script
 * has no blanks; and a second time by the rules of its language, so that <i>apples</i> finds <i>apple</i>.
 */
public final class Analysis {
    private static final NormalizeCharMap APOSTROPHES = apostrophes();
    private static final int SCRIPTS =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;
    private static final Analyzer WRITTEN = chain(Analysis::asItStands, stream -> pairs(stream, true));
    private static final Analyzer TYPED = chain(Analysis::asItStands, stream -> pairs(stream, false));
    private static final Map<String, Analyzer> STEMS = new TreeMap<>(Map.of(
            "ar", chain(Analysis::lowered, Stems::arabic),
            "de", chain(Analysis::lowered, Stems::german),
            "en", chain(Analysis::lowered, Stems::english),
            "es", chain(Analysis::lowered, Stems::spanish),
            "fr", chain(Analysis::lowered, Stems::french),
            "pt", chain(Analysis::lowered, Stems::portuguese)));

    private Analysis() {}

    /** For texts that are searched: single characters of scripts without blanks are found too. */
    public static Analyzer written() {
        return WRITTEN;
    }

    /** For what somebody types, and for marking it. */
    public static Analyzer typed() {
        return TYPED;
    }

    /** The languages whose words have rules here, as the first part of a language tag. */
    public static List<String> languages() {
        return List.copyOf(STEMS.keySet());
    }

    /** The language with rules that a tag such as {@code de-AT} names. */
    public static Optional<String> language(String tag) {
        return Optional.of(tag.toLowerCase(Locale.ROOT).replaceFirst("-.*", "")).filter(STEMS::containsKey);
    }

    /** For the words of one of the {@link #languages}. */
    public static Analyzer stems(String language) {
        return STEMS.get(language);
    }

    private static TokenStream asItStands(TokenStream words) {
        return new ASCIIFoldingFilter(new ArabicNormalizationFilter(lowered(words)));
    }

    private static TokenStream lowered(TokenStream words) {
        return new DecimalDigitFilter(new LowerCaseFilter(new CJKWidthFilter(words)));
    }

    private static TokenStream pairs(TokenStream words, boolean singles) {
        return new CJKBigramFilter(words, SCRIPTS, singles);
    }

    private static Analyzer chain(UnaryOperator<TokenStream> first, UnaryOperator<TokenStream> second) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                StandardTokenizer words = new StandardTokenizer();
                return new TokenStreamComponents(words, second.apply(first.apply(words)));
            }

            @Override
            protected Reader initReader(String field, Reader text) {
                return new MappingCharFilter(APOSTROPHES, text);
            }
        };
    }

    /** So that l'école is two words, and somebody's too. */
    private static NormalizeCharMap apostrophes() {
        NormalizeCharMap.Builder builder = new NormalizeCharMap.Builder();
        builder.add("'", " ");
        builder.add("’", " ");
        return builder.build();
    }
}
