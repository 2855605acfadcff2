package io.tributary.intake.format.mail;

import java.util.ArrayList;
import java.util.List;

/** Text of {@code format=flowed} (RFC 3676): lines that were broken only to be sent become paragraphs again. */
final class FlowedText {
    private FlowedText() {}

    /**
     * Joins what belongs together.
     *
     * @param text with {@code \n} as line ends
     * @param deleteSpace whether the space at the end of a flowed line was added for sending, as it is between Chinese characters
     */
    static String joined(String text, boolean deleteSpace) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        int depth = 0;
        boolean open = false;
        for (String line : text.split("\n", -1)) {
            int quotes = quotes(line);
            String content = line.substring(quotes);
            content = content.startsWith(" ") ? content.substring(1) : content;
            boolean isSignature = content.equals("-- ");
            if (open && (quotes != depth || isSignature)) {
                paragraphs.add(paragraph.toString());
                open = false;
            }
            if (!open) {
                paragraph = new StringBuilder(prefix(quotes));
                depth = quotes;
            }
            open = content.endsWith(" ") && !isSignature;
            paragraph.append(open && deleteSpace ? content.substring(0, content.length() - 1) : content);
            if (!open) {
                paragraphs.add(paragraph.toString());
            }
        }
        if (open) {
            paragraphs.add(paragraph.toString());
        }
        return String.join("\n", paragraphs);
    }

    private static int quotes(String line) {
        int quotes = 0;
        while (quotes < line.length() && line.charAt(quotes) == '>') {
            quotes++;
        }
        return quotes;
    }

    private static String prefix(int quotes) {
        return quotes == 0 ? "" : ">".repeat(quotes) + " ";
    }
}
