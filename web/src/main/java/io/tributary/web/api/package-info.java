/** The REST API for operators and other systems: books, customers, quarantine, dead letters. JSON out, RFC 9457 problems on failure. */
@NullMarked
package io.tributary.web.api;

import org.jspecify.annotations.NullMarked;
