package io.tributary.intake.format.camt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small piece of an XML document, by local names; only as much of it is held as one step needs. */
final class XmlNode {
    private final String name;
    private final int line;
    private final Map<String, String> attributes;
    private final List<XmlNode> children = new ArrayList<>(2);
    private String text = "";

    XmlNode(String name, int line, Map<String, String> attributes) {
        this.name = name;
        this.line = line;
        this.attributes = attributes;
    }

    void add(XmlNode child) {
        children.add(child);
    }

    void setText(String text) {
        this.text = text;
    }

    String name() {
        return name;
    }

    /** Where it begins, counted from 1. */
    int line() {
        return line;
    }

    @Nullable String attribute(String attribute) {
        return attributes.get(attribute);
    }

    /** Its own text without surrounding blanks; {@code null} if there is none. */
    @Nullable String text() {
        String stripped = text.strip();
        return stripped.isEmpty() ? null : stripped;
    }

    /** Text of the first node at a path such as {@code Acct/Id/IBAN}. */
    @Nullable String text(String path) {
        XmlNode node = at(path);
        return node == null ? null : node.text();
    }

    /** Text of the first path that has one. */
    @Nullable String firstText(String... paths) {
        for (String path : paths) {
            String found = text(path);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The first node at a path. */
    @Nullable XmlNode at(String path) {
        XmlNode node = this;
        for (String step : path.split("/")) {
            node = node.child(step);
            if (node == null) {
                return null;
            }
        }
        return node;
    }

    /** All children of a name. */
    List<XmlNode> all(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    private @Nullable XmlNode child(String childName) {
        for (XmlNode child : children) {
            if (child.name.equals(childName)) {
                return child;
            }
        }
        return null;
    }
}
