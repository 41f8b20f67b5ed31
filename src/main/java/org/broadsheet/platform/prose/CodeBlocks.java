package org.broadsheet.platform.prose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.broadsheet.platform.prose.CodeColours.Hue;
import org.broadsheet.platform.prose.CodeColours.Run;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Shows code between fences in the colours of its language; beyond so much of it in a text, the rest is plain. */
public final class CodeBlocks implements NodeRenderer {
    private static final int MOST_CHARACTERS = 60_000;
    private static final int MOST_RUNS = 10_000;

    private final HtmlWriter html;
    private int characters;
    private int runs;

    public CodeBlocks(HtmlNodeRendererContext context) {
        html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FencedCodeBlock.class);
    }

    @Override
    public void render(Node node) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        FencedCodeBlock block = (FencedCodeBlock) node;
        String language =
                Optional.ofNullable(block.getInfo()).orElse("").strip().split("\\s", 2)[0];
        String code = block.getLiteral();
        html.line();
        html.tag("pre");
        html.tag("code", language.isEmpty() ? Map.of() : Map.of("class", "language-" + language));
        coloured(language, code).ifPresentOrElse(found -> found.forEach(this::write), () -> html.text(code));
        html.tag("/code");
        html.tag("/pre");
        html.line();
    }

    private Optional<List<Run>> coloured(String language, String code) {
        characters += code.length();
        if (characters > MOST_CHARACTERS || runs > MOST_RUNS) {
            return Optional.empty();
        }
        Optional<List<Run>> found = CodeColours.of(language, code);
        runs += found.map(List::size).orElse(0);
        return runs > MOST_RUNS ? Optional.empty() : found;
    }

    private void write(Run run) {
        if (run.hue() == Hue.PLAIN) {
            html.text(run.code());
        } else {
            html.tag("span", Map.of("class", run.hue().style()));
            html.text(run.code());
            html.tag("/span");
        }
    }
}
