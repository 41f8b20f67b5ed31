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
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;

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
    private static final Map<String, Analyzer> STEMS = new TreeMap<>(Map.ofEntries(
            Map.entry("ar", chain(Analysis::lowered, Stems::arabic)),
            Map.entry("da", chain(Analysis::lowered, Stems::danish)),
            Map.entry("de", chain(Analysis::lowered, Stems::german)),
            Map.entry("el", chain(Analysis::lowered, Stems::greek)),
            Map.entry("en", chain(Analysis::lowered, Stems::english)),
            Map.entry("es", chain(Analysis::lowered, Stems::spanish)),
            Map.entry("fi", chain(Analysis::lowered, Stems::finnish)),
            Map.entry("fr", chain(Analysis::lowered, Stems::french)),
            Map.entry("hi", chain(Analysis::lowered, Stems::hindi)),
            Map.entry("hu", chain(Analysis::lowered, Stems::hungarian)),
            Map.entry("it", chain(Analysis::lowered, Stems::italian)),
            Map.entry("nl", chain(Analysis::lowered, Stems::dutch)),
            Map.entry("no", chain(Analysis::lowered, Stems::norwegian)),
            Map.entry("pt", chain(Analysis::lowered, Stems::portuguese)),
            Map.entry("ru", chain(Analysis::lowered, Stems::russian)),
            Map.entry("sv", chain(Analysis::lowered, Stems::swedish)),
            Map.entry("tr", chain(words -> lowered(new TurkishLowerCaseFilter(words)), Stems::turkish))));

    /** The two ways of writing Norwegian, which one set of rules fits. */
    private static final Map<String, String> WRITTEN_FORMS = Map.of("nb", "no", "nn", "no");

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
        String first = tag.toLowerCase(Locale.ROOT).replaceFirst("-.*", "");
        return Optional.of(WRITTEN_FORMS.getOrDefault(first, first)).filter(STEMS::containsKey);
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
