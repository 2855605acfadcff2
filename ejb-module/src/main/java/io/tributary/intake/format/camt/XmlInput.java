package io.tributary.intake.format.camt;

import io.tributary.intake.format.BoundedInput;
import io.tributary.intake.format.MalformedInputException;
import io.tributary.intake.translation.Problem;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A walk through XML from outside, by local names. Document types are refused, nothing outside the document is ever fetched, and
 * depth, text and size are bounded.
 */
final class XmlInput implements AutoCloseable {
    static final int MAX_DEPTH = 50;
    static final int MAX_TEXT = 100_000;
    /** Elements that may be held at once. */
    static final int MAX_NODES = 500_000;

    private final XMLStreamReader reader;
    private int depth;

    XmlInput(InputStream in) throws MalformedInputException, IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory(); // the JDK's own, whatever else is installed
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLReporter((message, type, information, location) -> {}); // the JDK's prints on the console
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        try {
            reader = factory.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /**
     * Goes to the next child of the element where the walk stands.
     *
     * @return its local name, or {@code null} when there is none; the walk has then left the element
     */
    @Nullable String enterChild() throws MalformedInputException, IOException {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return reader.getLocalName();
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return null;
                }
                default -> {}
            }
        }
    }

    /** Leaves the element where the walk stands, with all that is in it. */
    void skip() throws MalformedInputException, IOException {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    /** Takes the element where the walk stands, with all that is in it, and leaves it. */
    XmlNode take() throws MalformedInputException, IOException {
        Deque<XmlNode> open = new ArrayDeque<>();
        Deque<StringBuilder> texts = new ArrayDeque<>();
        XmlNode root = node();
        open.push(root);
        texts.push(new StringBuilder());
        int nodes = 1;
        while (!open.isEmpty()) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++nodes > MAX_NODES) {
                        throw refused("xml.too-many-elements", "more than " + MAX_NODES + " elements in one entry");
                    }
                    XmlNode node = node();
                    open.element().add(node);
                    open.push(node);
                    texts.push(new StringBuilder());
                }
                case XMLStreamConstants.END_ELEMENT ->
                    open.pop().setText(texts.pop().toString());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    append(texts.element());
                default -> {}
            }
        }
        return root;
    }

    /** Namespace of the element where the walk stands; empty where it has none. */
    String namespace() {
        String uri = reader.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /** Where the walk stands, counted from 1. */
    int line() {
        return reader.getLocation().getLineNumber();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e); // frees memory only
        }
    }

    private int next() throws MalformedInputException, IOException {
        int event;
        try {
            event = reader.next();
        } catch (XMLStreamException e) {
            throw malformed(e);
        } catch (RuntimeException e) { // the JDK's parser has such bugs on broken input
            throw new MalformedInputException(new Problem("line " + line(), "xml.malformed", "not well-formed XML"));
        }
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > MAX_DEPTH) {
            throw refused("xml.too-deep", "elements are nested more than " + MAX_DEPTH + " deep");
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw refused("xml.dtd", "a document type (DOCTYPE) or entity is not allowed");
        }
        return event;
    }

    private XmlNode node() {
        Map<String, String> attributes = Map.of();
        if (reader.getAttributeCount() > 0) {
            attributes = new HashMap<>();
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
        return new XmlNode(reader.getLocalName(), line(), attributes);
    }

    private void append(StringBuilder text) throws MalformedInputException {
        if (text.length() + reader.getTextLength() > MAX_TEXT) {
            throw refused("xml.text-too-long", "a text is longer than " + MAX_TEXT + " characters");
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    private MalformedInputException refused(String code, String message) {
        return new MalformedInputException(new Problem("line " + line(), code, message));
    }

    private static MalformedInputException malformed(XMLStreamException e) throws IOException {
        Throwable cause = e.getNestedException() == null ? e.getCause() : e.getNestedException();
        if (cause instanceof BoundedInput.TooLongException tooLong) {
            return new MalformedInputException(tooLong.problem());
        }
        if (cause instanceof IOException io
                && !(io instanceof CharConversionException)
                && !(io instanceof UnsupportedEncodingException)) {
            throw io;
        }
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
        String reason = String.valueOf(cause instanceof IOException ? cause.getMessage() : e.getMessage());
        int message = reason.indexOf("Message: "); // the JDK puts the place, which the path says already, before it
        String text = message < 0 ? reason : reason.substring(message + "Message: ".length());
        return new MalformedInputException(
                new Problem("line " + line, "xml.malformed", "not well-formed XML: " + text.strip()));
    }
}
