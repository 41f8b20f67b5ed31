package org.broadsheet.article.paste;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.jsoup.nodes.Element;

/** Makes a table of Markdown of one of HTML: each cell one line, the first row its head. */
final class RichTextTable {
    private static final int MOST_COLUMNS = 50;
    private static final int MOST_CELLS = 20_000;

    private RichTextTable() {}

    /** Whether it was one: a table that only places other things on a page is none. */
    static boolean append(Element table, Node block, Addresses addresses) {
        if (table.select("table").size() > 1) {
            return false;
        }
        List<List<Element>> rows = rows(table);
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        if (columns < 2 || columns > MOST_COLUMNS || (long) columns * rows.size() > MOST_CELLS) {
            return false;
        }
        TableBlock made = new TableBlock();
        Node part = new TableHead();
        made.appendChild(part);
        for (int i = 0; i < rows.size(); i++) {
            if (i == 1) {
                part = new TableBody();
                made.appendChild(part);
            }
            part.appendChild(row(rows.get(i), columns, i == 0, addresses));
        }
        block.appendChild(made);
        return true;
    }

    private static List<List<Element>> rows(Element table) {
        List<List<Element>> rows = new ArrayList<>();
        Element empty = new Element("td");
        for (Element row : table.select("tr")) {
            List<Element> cells = new ArrayList<>();
            for (Element cell : row.children()) {
                cells.add(cell);
                String span = cell.attr("colspan");
                for (int i = 1;
                        span.matches("\\d{1,2}") && i < Integer.parseInt(span) && cells.size() <= MOST_COLUMNS;
                        i++) {
                    cells.add(empty);
                }
            }
            if (!cells.isEmpty()) {
                rows.add(cells);
            }
        }
        return rows;
    }

    private static TableRow row(List<Element> cells, int columns, boolean head, Addresses addresses) {
        TableRow row = new TableRow();
        for (int i = 0; i < columns; i++) {
            TableCell cell = new TableCell();
            cell.setHeader(head);
            if (i < cells.size()) {
                RichTextLine line = new RichTextLine();
                // What heads a column is bold by itself.
                line.flat(cells.get(i), head, addresses);
                line.moveInto(cell);
            }
            row.appendChild(cell);
        }
        return row;
    }
}
