package org.broadsheet.search.text;

import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

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

    static TokenStream danish(TokenStream words) {
        return new ASCIIFoldingFilter(
                new SnowballFilter(new StopFilter(words, DanishAnalyzer.getDefaultStopSet()), new DanishStemmer()));
    }

    static TokenStream dutch(TokenStream words) {
        return new ASCIIFoldingFilter(
                new SnowballFilter(new StopFilter(words, DutchAnalyzer.getDefaultStopSet()), new DutchStemmer()));
    }

    static TokenStream finnish(TokenStream words) {
        return new ASCIIFoldingFilter(
                new FinnishLightStemFilter(new StopFilter(words, FinnishAnalyzer.getDefaultStopSet())));
    }

    static TokenStream greek(TokenStream words) {
        return new GreekStemFilter(new StopFilter(new GreekLowerCaseFilter(words), GreekAnalyzer.getDefaultStopSet()));
    }

    static TokenStream hindi(TokenStream words) {
        return new HindiStemFilter(new HindiNormalizationFilter(
                new IndicNormalizationFilter(new StopFilter(words, HindiAnalyzer.getDefaultStopSet()))));
    }

    static TokenStream hungarian(TokenStream words) {
        return new ASCIIFoldingFilter(
                new HungarianLightStemFilter(new StopFilter(words, HungarianAnalyzer.getDefaultStopSet())));
    }

    static TokenStream italian(TokenStream words) {
        return new ASCIIFoldingFilter(
                new ItalianLightStemFilter(new StopFilter(words, ItalianAnalyzer.getDefaultStopSet())));
    }

    static TokenStream norwegian(TokenStream words) {
        return new ASCIIFoldingFilter(
                new NorwegianLightStemFilter(new StopFilter(words, NorwegianAnalyzer.getDefaultStopSet())));
    }

    static TokenStream russian(TokenStream words) {
        return new RussianLightStemFilter(new StopFilter(words, RussianAnalyzer.getDefaultStopSet()));
    }

    static TokenStream swedish(TokenStream words) {
        return new ASCIIFoldingFilter(
                new SwedishLightStemFilter(new StopFilter(words, SwedishAnalyzer.getDefaultStopSet())));
    }

    static TokenStream turkish(TokenStream words) {
        return new ASCIIFoldingFilter(
                new SnowballFilter(new StopFilter(words, TurkishAnalyzer.getDefaultStopSet()), new TurkishStemmer()));
    }
}
