package org.broadsheet.feed;

/** What XML 1.0 can hold of a text (section 2.2): {@code XmlText.of(title)}; no reference can stand for the rest. */
public final class XmlText {
    private XmlText() {}

    public static String of(String text) {
        return text.codePoints().allMatch(XmlText::isOne)
                ? text
                : text.codePoints()
                        .filter(XmlText::isOne)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isOne(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xd7ff)
                || (point >= 0xe000 && point <= 0xfffd)
                || point >= 0x10000;
    }
}
