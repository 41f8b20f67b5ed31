package org.broadsheet.platform.markdown;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.broadsheet.platform.prose.Asides;
import org.broadsheet.platform.prose.CodeBlocks;
import org.broadsheet.platform.prose.Figure;
import org.broadsheet.platform.prose.NoteLabels;
import org.broadsheet.platform.prose.NoteMarks;
import org.broadsheet.platform.refusal.Invalid;
import org.broadsheet.platform.refusal.Unavailable;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Makes HTML of Markdown: {@code markdown.render("body", text)}; {@code markdown.read("body", text, reader)} looks at its parts.
 *
 * <p>CommonMark 0.31 with tables, strikethrough, autolinks, footnotes, task lists and heading anchors, and what
 * {@link org.broadsheet.platform.prose} adds. Hostile text costs at
 * most 5 seconds of one of two threads: size and nesting are bounded, the stack is large, what takes too long is stopped (see
 * {@link StopSign}), what comes out is sanitised last.
 */
@ApplicationScoped
public class Markdown {
    public static final int LONGEST_TEXT = 500_000;
    public static final int LONGEST_HTML = 1_000_000;

    /** Which HTML it makes: raise it with whatever changes that, and all texts are rendered anew after the next start. */
    public static final int EDITION = 3;

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int AT_ONCE = 2;
    private static final int STACK_BYTES = 64 << 20;
    private static final int DEEPEST_BLOCKS = 100;
    private static final int DEEPEST_INLINES = 500;

    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            StrikethroughExtension.create(),
            AutolinkExtension.create(),
            FootnotesExtension.create(),
            TaskListItemsExtension.create(),
            HeadingAnchorExtension.builder().idPrefix("section-").build());

    private final StopSign stop = new StopSign();
    private final Parser parser = parser(IncludeSourceSpans.NONE);
    private final Parser placing = parser(IncludeSourceSpans.BLOCKS_AND_INLINES);
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            // The first renderer of a kind of node wins.
            .nodeRendererFactory(LocalImages::new)
            .nodeRendererFactory(AccessibleTables::new)
            .nodeRendererFactory(CodeBlocks::new)
            .nodeRendererFactory(Figure.Figures::new)
            .nodeRendererFactory(Asides::new)
            .extensions(EXTENSIONS)
            .build();
    private final Semaphore free = new Semaphore(AT_ONCE, true);
    private final Duration limit;

    public Markdown() {
        this(LIMIT);
    }

    /** With another time limit, for a test that meets it often. */
    Markdown(Duration limit) {
        this.limit = limit;
    }

    /** Renders the text of the named field, or refuses it as {@link Invalid} where it breaks a bound. */
    public Rendered render(String field, String text) {
        return bounded(field, text, () -> html(field, text));
    }

    /** What the reader makes of the text's syntax tree, whose nodes know their places in the text; bounded as rendering is. */
    public <T> T read(String field, String text, Function<Node, T> reader) {
        return bounded(field, text, () -> {
            Node document = placing.parse(text);
            checked(field, document).lowerHeadings();
            return reader.apply(document);
        });
    }

    private <T> T bounded(String field, String text, Callable<T> task) {
        if (text.length() > LONGEST_TEXT) {
            throw new Invalid(field, "has at most " + LONGEST_TEXT + " characters");
        }
        FutureTask<T> work = new FutureTask<>(task);
        try {
            if (!free.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unavailable("Too many texts are being rendered: try again in a few seconds.");
            }
            start(work);
            return work.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            work.cancel(true);
            throw new Invalid(field, "takes too long to render: it is too deeply nested");
        } catch (InterruptedException stopped) {
            work.cancel(true);
            Thread.currentThread().interrupt();
            throw new Unavailable("The site is stopping.");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Invalid invalid) {
                throw invalid;
            }
            if (failed.getCause() instanceof StackOverflowError) {
                throw new Invalid(field, "is too deeply nested");
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    private Parser parser(IncludeSourceSpans places) {
        return Parser.builder()
                .customBlockParserFactory(stop)
                .customInlineContentParserFactory(stop)
                .linkProcessor(stop)
                .extensions(EXTENSIONS)
                .maxOpenBlockParsers(DEEPEST_BLOCKS)
                .includeSourceSpans(places)
                .build();
    }

    private Rendered html(String field, String text) {
        Node document = parser.parse(text);
        Shape shape = checked(field, document);
        shape.lowerHeadings();
        Figure.in(document);
        NoteLabels.in(document);
        String html = NoteMarks.in(SafeHtml.of(renderer.render(document)));
        if (html.length() > LONGEST_HTML) {
            throw new Invalid(field, "renders to more than " + LONGEST_HTML + " characters");
        }
        return new Rendered(html, shape.readingMinutes());
    }

    private static Shape checked(String field, Node document) {
        Shape shape = Shape.of(document, DEEPEST_INLINES);
        if (shape.tooDeep()) {
            throw new Invalid(field, "is too deeply nested");
        }
        return shape;
    }

    /** Runs the work in a thread of its own, whose place is free again when the work has really ended. */
    private void start(Runnable work) {
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        work.run();
                    } finally {
                        free.release();
                    }
                },
                "broadsheet-markdown",
                STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
    }
}
