package org.broadsheet.article.check;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * Where something stands in a text.
 *
 * @param line counted from 1, as is the column; 0 where it is about no line
 * @param at characters before it in the whole text
 */
public record Place(int line, int column, int at, int length) {
    /** The field as a whole. */
    static final Place WHOLE = new Place(0, 0, 0, 0);

    /** The place of the node, or of the nearest around it that has one. */
    static Place of(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return node.getParent() == null ? new Place(1, 1, 0, 0) : of(node.getParent());
        }
        SourceSpan first = spans.get(0);
        SourceSpan last = spans.get(spans.size() - 1);
        return new Place(
                first.getLineIndex() + 1,
                first.getColumnIndex() + 1,
                first.getInputIndex(),
                last.getInputIndex() + last.getLength() - first.getInputIndex());
    }
}
