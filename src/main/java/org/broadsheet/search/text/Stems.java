package org.broadsheet.search.text;

import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;

/** What the rules of each language make of lower-case words; words that only hold a sentence together are left out. */
final class Stems {
    private Stems() {}

    static TokenStream arabic(TokenStream words) {
        return new ArabicStemFilter(
                new ArabicNormalizationFilter(new StopFilter(words, ArabicAnalyzer.getDefaultStopSet())));
    }

    static TokenStream english(TokenStream words) {
        return new ASCIIFoldingFilter(new PorterStemFilter(new StopFilter(words, EnglishAnalyzer.getDefaultStopSet())));
    }

    static TokenStream french(TokenStream words) {
        return new ASCIIFoldingFilter(
                new FrenchLightStemFilter(new StopFilter(words, FrenchAnalyzer.getDefaultStopSet())));
    }

    static TokenStream german(TokenStream words) {
        return new ASCIIFoldingFilter(new GermanLightStemFilter(
                new GermanNormalizationFilter(new StopFilter(words, GermanAnalyzer.getDefaultStopSet()))));
    }

    static TokenStream portuguese(TokenStream words) {
        return new ASCIIFoldingFilter(
                new PortugueseLightStemFilter(new StopFilter(words, PortugueseAnalyzer.getDefaultStopSet())));
    }

    static TokenStream spanish(TokenStream words) {
        return new ASCIIFoldingFilter(
                new SpanishLightStemFilter(new StopFilter(words, SpanishAnalyzer.getDefaultStopSet())));
    }
}
