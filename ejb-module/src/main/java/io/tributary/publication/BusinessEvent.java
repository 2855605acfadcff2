package io.tributary.publication;

import java.util.Map;

/**
 * Something that happened and that the rest of the house should hear.
 *
 * @param type what happened, such as {@code inquiry.received}; published as CloudEvents type {@code io.tributary.inquiry.received}
 * @param subject what it happened to, such as {@code customer/1234}
 * @param data facts, as plain JSON values
 */
public record BusinessEvent(String type, String subject, Map<String, ?> data) {}
