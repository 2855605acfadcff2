package io.tributary.conformance.schema;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The scripts that make the hub's tables.
 *
 * @param folders with {@code V1__….sql} and so on
 * @param placeholders values of what stands in them as {@code ${name}}
 */
public record Scripts(List<Path> folders, Map<String, String> placeholders) {}
