package org.broadsheet.article.paste;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Takes out of pasted HTML what nobody was shown, and makes lists of the paragraphs that Word draws as lists. */
final class RichTextCleaning {
    private static final String UNSEEN =
            "script, style, noscript, template, head, title, meta, link, base, object, embed, iframe,"
                    + " svg, math, canvas, video, audio, map, select, textarea, button, input:not([type=checkbox]), [class=MsoCommentReference]";
    private static final Pattern WORD_LIST = Pattern.compile("\\blevel(\\d)\\b");
    private static final Pattern NUMBER = Pattern.compile("\\s*\\(?(\\d{1,9}|[a-zA-Z]|[ivxlcdmIVXLCDM]{1,8})[.)]\\s*");
    private static final Pattern PIXEL = Pattern.compile("[01](px)?");

    private RichTextCleaning() {}

    static void clean(Element body) {
        List<Element> unseen = body.select(UNSEEN);
        unseen.forEach(Element::remove);
        for (Element element : body.select("[style], [hidden], [aria-hidden]")) {
            if (Styles.isHidden(element) && !element.equals(body)) {
                element.remove();
            }
        }
        for (Element image : body.select("img[width][height]")) {
            if (isPixel(image.attr("width")) && isPixel(image.attr("height"))) {
                image.remove();
            }
        }
        makeWordLists(body);
    }

    /** Those count who saw it, and show nothing. */
    private static boolean isPixel(String length) {
        return PIXEL.matcher(length.strip()).matches();
    }

    /** A list item of Word is a paragraph with a level, and begins with its mark as text. */
    private static void makeWordLists(Element body) {
        Deque<Element> open = new ArrayDeque<>();
        Element previous = null;
        for (Element paragraph : body.select("p[style*=mso-list], h1[style*=mso-list], h2[style*=mso-list]")) {
            Matcher level =
                    WORD_LIST.matcher(Styles.value(paragraph, "mso-list").orElse(""));
            if (!level.find()) {
                continue;
            }
            Element mark = paragraph.selectFirst("[style~=(?i)mso-list:\\s*ignore]");
            Matcher number = NUMBER.matcher(mark == null ? "" : mark.text().replace('\u00a0', ' '));
            if (mark != null) {
                mark.remove();
            }
            if (previous == null || !previous.equals(paragraph.previousElementSibling())) {
                open.clear();
            }
            int depth = Math.max(1, Integer.parseInt(level.group(1)));
            while (open.size() > depth) {
                open.pop();
            }
            if (open.isEmpty()) {
                open.push(list(number.matches(), number.matches() ? number.group(1) : ""));
                paragraph.before(open.peek());
            } else if (open.size() < depth) {
                Element inner = list(number.matches(), number.matches() ? number.group(1) : "");
                Element last = open.peek().lastElementChild();
                (last == null ? open.peek() : last).appendChild(inner);
                open.push(inner);
            }
            Element item = open.peek().appendElement("li");
            paragraph.childNodesCopy().forEach(item::appendChild);
            previous = open.peekLast();
            paragraph.remove();
        }
    }

    private static Element list(boolean ordered, String first) {
        Element list = new Element(ordered ? "ol" : "ul");
        if (first.matches("\\d{1,9}")) {
            list.attr("start", first);
        }
        return list;
    }
}
