package org.broadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Pages speak through {@code #{msg['…']}}; this holds the bundles and the pages together. */
class MessagesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/org/broadsheet");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path JAVA = Path.of("src/main/java");

    private static final Pattern EL = Pattern.compile("#\\{(?:[^}'\"]|'[^']*'|\"[^\"]*\")*}");

    /** What stands between the brackets of {@code msg[…]} or first in those of {@code texts.of(…)}: keys, or beginnings of keys, among other expressions. */
    private static final Pattern LOOKUP_IN_PAGE =
            Pattern.compile("\\bmsg\\[([^\\]]*)]|\\btexts\\.(?:of|woven)\\(('[^']*'|[^,]*),");

    /** {@code 'some.key'}, or the beginning of a key: {@code 'some.'.concat(state)}. */
    private static final Pattern KEY_IN_PAGE = Pattern.compile("'([a-z][^']*)'");

    /** A literal that is a key, a key in the braces of Bean Validation, or (with a full stop last) its beginning. */
    private static final Pattern KEY_IN_JAVA = Pattern.compile("\"\\{?([a-z][\\w-]*(?:\\.[\\w-]+)*\\.?)}?\"");

    /** Attributes that people read, on any element. */
    private static final Set<String> READ = Set.of(
            "alt",
            "aria-description",
            "aria-label",
            "aria-roledescription",
            "converterMessage",
            "footer",
            "header",
            "itemLabel",
            "label",
            "noSelectionLabel",
            "placeholder",
            "requiredMessage",
            "summary",
            "title",
            "validatorMessage");

    /** Elements of Faces whose {@code value} people read; that of a button of HTML is for programs. */
    private static final Set<String> SHOW_VALUE =
            Set.of("button", "commandButton", "commandLink", "link", "outputFormat", "outputLabel", "outputText");

    @Test
    void bundlesAreInStep() {
        var keys = bundles().get("messages.properties").stringPropertyNames();

        bundles()
                .forEach((name, bundle) ->
                        assertThat(bundle.stringPropertyNames()).as(name).containsExactlyInAnyOrderElementsOf(keys));
    }

    /** The later one would win without a word. */
    @Test
    void noKeyStandsTwice() {
        for (var bundle : files(BUNDLES, ".properties")) {
            assertThat(read(bundle).lines().filter(line -> line.contains("=") && !line.startsWith("#")))
                    .as(bundle.toString())
                    .extracting(line -> line.substring(0, line.indexOf('=')))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void noMessageIsBlank() {
        bundles()
                .forEach((name, bundle) -> assertThat(bundle.stringPropertyNames())
                        .as(name)
                        .noneMatch(key -> bundle.getProperty(key).isBlank()));
    }

    @Test
    void everyKeyOfAPageHasAMessage() {
        var keys = bundles().get("messages.properties").stringPropertyNames();

        for (var page : files(PAGES, ".xhtml")) {
            assertThat(keysIn(page))
                    .as(page.toString())
                    .allMatch(key -> keys.stream().anyMatch(known -> covers(key, known)));
        }
    }

    @Test
    void everyMessageIsUsed() {
        var used = new TreeSet<String>();
        files(PAGES, ".xhtml").forEach(page -> used.addAll(keysIn(page)));
        files(JAVA, ".java").forEach(source -> used.addAll(keysIn(source, KEY_IN_JAVA)));

        assertThat(bundles().get("messages.properties").stringPropertyNames())
                .filteredOn(key -> !key.startsWith("jakarta."))
                .allMatch(key -> used.stream().anyMatch(use -> covers(use, key)));
    }

    @Test
    void noPageHoldsLiteralText() {
        for (var page : files(PAGES, ".xhtml")) {
            var literals = new ArrayList<String>();
            collectLiterals(parse(page), literals);
            assertThat(literals).as(page.toString()).isEmpty();
        }
    }

    /** Whether a use, a whole key or the beginning of one, means this key. */
    private boolean covers(String use, String key) {
        return use.endsWith(".") ? key.startsWith(use) : key.equals(use);
    }

    private boolean isFaces(Element element) {
        return !"http://www.w3.org/1999/xhtml".equals(element.getNamespaceURI());
    }

    private List<String> keysIn(Path page) {
        return LOOKUP_IN_PAGE
                .matcher(read(page))
                .results()
                .flatMap(lookup -> KEY_IN_PAGE
                        .matcher(lookup.group(1) == null ? lookup.group(2) : lookup.group(1))
                        .results())
                .map(match -> match.group(1))
                .toList();
    }

    private List<String> keysIn(Path file, Pattern pattern) {
        return pattern.matcher(read(file))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private void collectLiterals(Node node, List<String> literals) {
        if (node instanceof Text text) {
            addIfLiteral(text.getData(), literals);
        }
        if (node instanceof Element element) {
            var name = element.getLocalName();
            if (Set.of("script", "style", "remove").contains(name)) {
                return;
            }
            var attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                var attribute = attributes.item(i).getNodeName();
                if (READ.contains(attribute)
                        || (attribute.equals("value") && SHOW_VALUE.contains(name) && isFaces(element))) {
                    addIfLiteral(attributes.item(i).getNodeValue(), literals);
                }
            }
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collectLiterals(child, literals);
        }
    }

    private void addIfLiteral(String text, List<String> literals) {
        if (EL.matcher(text).replaceAll("").codePoints().anyMatch(Character::isLetter)) {
            literals.add(text.strip());
        }
    }

    private Node parse(Path page) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newDocumentBuilder().parse(page.toFile()).getDocumentElement();
        } catch (Exception e) {
            throw new IllegalStateException(page + " is not well-formed XML", e);
        }
    }

    private Map<String, Properties> bundles() {
        var bundles = new TreeMap<String, Properties>();
        for (var file : files(BUNDLES, ".properties")) {
            if (file.getFileName().toString().startsWith("messages")) {
                var bundle = new Properties();
                try (var reader = Files.newBufferedReader(file, UTF_8)) {
                    bundle.load(reader);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                bundles.put(file.getFileName().toString(), bundle);
            }
        }
        return bundles;
    }

    private List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
