package org.broadsheet.platform.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.Node;

/**
 * Gives notes other labels where theirs cannot stand in an address, as in {@code [^smith:2020]}: {@code NoteLabels.in(document)}.
 *
 * <p>A label is seen nowhere but in the address of its note and of its marks.
 */
public final class NoteLabels extends AbstractVisitor {
    private static final Pattern PLAIN = Pattern.compile("[\\w\\p{N}.-]{1,100}", Pattern.UNICODE_CHARACTER_CLASS);

    private final DefinitionMap<String> others;

    private NoteLabels(DefinitionMap<String> others) {
        this.others = others;
    }

    public static void in(Node document) {
        GivenLabels labels = new GivenLabels();
        document.accept(labels);
        if (!labels.unfit.isEmpty()) {
            document.accept(new NoteLabels(labels.others()));
        }
    }

    /** Found before any is replaced, because the marks of a note may stand before it. */
    private static final class GivenLabels extends AbstractVisitor {
        private final DefinitionMap<String> plain = new DefinitionMap<>(String.class);
        private final List<String> unfit = new ArrayList<>();

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof FootnoteDefinition note) {
                String label = note.getLabel();
                if (PLAIN.matcher(label).matches()) {
                    plain.putIfAbsent(label, label);
                } else {
                    unfit.add(label);
                }
            }
            visitChildren(block);
        }

        DefinitionMap<String> others() {
            DefinitionMap<String> others = new DefinitionMap<>(String.class);
            int number = 0;
            for (String label : unfit) {
                do {
                    number++;
                } while (plain.get("note-" + number) != null);
                others.putIfAbsent(label, "note-" + number);
            }
            return others;
        }
    }

    @Override
    public void visit(CustomBlock block) {
        visitChildren(block);
        String other = block instanceof FootnoteDefinition note ? others.get(note.getLabel()) : null;
        if (other != null) {
            replace(block, new FootnoteDefinition(other));
        }
    }

    @Override
    public void visit(CustomNode node) {
        visitChildren(node);
        String other = node instanceof FootnoteReference mark ? others.get(mark.getLabel()) : null;
        if (other != null) {
            replace(node, new FootnoteReference(other));
        }
    }

    private static void replace(Node old, Node other) {
        while (old.getFirstChild() != null) {
            other.appendChild(old.getFirstChild());
        }
        old.insertAfter(other);
        old.unlink();
    }
}
