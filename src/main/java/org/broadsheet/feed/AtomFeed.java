package org.broadsheet.feed;

import java.io.StringWriter;
import java.time.Instant;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A feed in Atom 1.0 (RFC 4287): {@code AtomFeed.of(feed)}. */
final class AtomFeed {
    static final String TYPE = "application/atom+xml;charset=utf-8";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    static final String ENDING = "atom";

    private final XMLStreamWriter xml;

    private AtomFeed(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String of(Feed feed) {
        StringWriter out = new StringWriter();
        try {
            // The platform's own: one that a server brings may handle characters beyond the BMP differently.
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            new AtomFeed(xml).write(feed);
            xml.close();
        } catch (XMLStreamException unwritable) {
            throw new IllegalStateException(unwritable);
        }
        return out.toString();
    }

    private void write(Feed feed) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("xml:lang", feed.language());
        element("id", feed.id());
        element("title", feed.title());
        if (!feed.description().isBlank()) {
            element("subtitle", feed.description());
        }
        time("updated", feed.updated());
        link("self", TYPE, feed.self(ENDING));
        if (feed.hub().isPresent()) {
            xml.writeEmptyElement("link");
            xml.writeAttribute("rel", "hub");
            xml.writeAttribute("href", feed.hub().get());
        }
        link("alternate", "text/html", feed.home());
        if (feed.number() > 1 || feed.more()) {
            link("first", TYPE, feed.page(ENDING, 1));
        }
        linkIfAny("previous", feed.previous(ENDING));
        linkIfAny("next", feed.next(ENDING));
        element("icon", feed.icon());
        element("generator", "Broadsheet");
        for (FeedEntry entry : feed.entries()) {
            write(entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void write(FeedEntry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        xml.writeAttribute("xml:lang", entry.language());
        element("id", entry.id());
        element("title", entry.title());
        link("alternate", "text/html", entry.url());
        time("published", entry.published());
        time("updated", entry.updated());
        for (FeedEntry.Writer writer : entry.writers()) {
            xml.writeStartElement("author");
            element("name", writer.name());
            element("uri", writer.url());
            xml.writeEndElement();
        }
        for (FeedEntry.Topic topic : entry.topics()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", topic.slug());
            xml.writeAttribute("label", XmlText.of(topic.name()));
        }
        if (!entry.summary().isBlank()) {
            element("summary", entry.summary());
        }
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(XmlText.of(entry.html()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(XmlText.of(text));
        xml.writeEndElement();
    }

    private void time(String name, Instant time) throws XMLStreamException {
        element(name, time.toString());
    }

    private void linkIfAny(String relation, Optional<String> address) throws XMLStreamException {
        if (address.isPresent()) {
            link(relation, TYPE, address.get());
        }
    }

    private void link(String relation, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type.replaceFirst(";.*", ""));
        xml.writeAttribute("href", address);
    }
}
