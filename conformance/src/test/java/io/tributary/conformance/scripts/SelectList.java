package io.tributary.conformance.scripts;

import java.util.ArrayList;
import java.util.List;

/** The names of the columns that a query gives. */
final class SelectList {
    private SelectList() {}

    /** Of the first SELECT. */
    static List<String> names(List<Token> query) {
        List<String> names = new ArrayList<>();
        items(query).forEach(item -> names.add(name(item)));
        return names;
    }

    /** The parts between the first SELECT and its FROM. */
    static List<List<Token>> items(List<Token> query) {
        List<List<Token>> items = new ArrayList<>();
        List<Token> item = new ArrayList<>();
        int depth = 0;
        for (Token token : query.subList(1, query.size())) {
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && token.is("FROM")) {
                break;
            }
            if (depth == 0 && token.is(",")) {
                items.add(List.copyOf(item));
                item.clear();
            } else if (!(item.isEmpty() && token.is("DISTINCT"))) {
                item.add(token);
            }
        }
        items.add(List.copyOf(item));
        return items;
    }

    private static String name(List<Token> item) {
        Token last = item.get(item.size() - 1);
        if (!last.isWord()) {
            throw new IllegalArgumentException("a column without a name: " + item);
        }
        return last.text();
    }
}
