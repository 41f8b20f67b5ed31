package org.broadsheet.testing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * {@code HtmlChecker.findings(html)} is what the Nu Html Checker says against a page, errors and warnings, each with its line;
 * a sound page has none.
 *
 * <p>It asks nobody outside. The first call reads the schema, which takes seconds; the others take milliseconds.
 */
public final class HtmlChecker {
    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";
    private static final long STACK = 64L * 1024 * 1024;
    private static HtmlChecker instance;

    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
    private final List<String> findings = new ArrayList<>();
    private List<String> lines = List.of();

    private HtmlChecker() {
        FutureTask<Boolean> reading = new FutureTask<>(this::readSchema);
        try {
            // Its grammar nests deeper than the stack of most threads.
            new Thread(null, reading, "html-checker", STACK).start();
            reading.get();
        } catch (InterruptedException | ExecutionException broken) {
            throw new IllegalStateException("The HTML checker cannot read its schema", broken);
        }
    }

    private boolean readSchema() throws Exception {
        ErrorHandler handler = new Noting();
        validator.setUpMainSchema(SCHEMA, handler);
        validator.setUpValidatorAndParsers(handler, false, false);
        return true;
    }

    public static synchronized List<String> findings(String html) {
        if (instance == null) {
            instance = new HtmlChecker();
        }
        return instance.check(html);
    }

    private List<String> check(String html) {
        findings.clear();
        lines = html.lines().toList();
        InputSource source = new InputSource(new StringReader(html));
        source.setSystemId("http://localhost/");
        try {
            validator.checkHtmlInputSource(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException stopped) {
            findings.add(stopped.getMessage());
        }
        return List.copyOf(findings);
    }

    private void note(String what, SAXParseException finding) {
        int line = finding.getLineNumber();
        String text = line > 0 && line <= lines.size() ? lines.get(line - 1) : "";
        int column = Math.min(Math.max(finding.getColumnNumber(), 0), text.length());
        findings.add(what + ", line " + line + ": " + finding.getMessage() + " … "
                + text.substring(Math.max(0, column - 120), column).strip());
    }

    private final class Noting implements ErrorHandler {
        @Override
        public void warning(SAXParseException finding) {
            note("Warning", finding);
        }

        @Override
        public void error(SAXParseException finding) {
            note("Error", finding);
        }

        @Override
        public void fatalError(SAXParseException finding) {
            note("Fatal", finding);
        }
    }
}
