/** What mail and forms share of MIME: headers, their parameters and encoded words, and charsets that are not what they are called. */
@NullMarked
package io.tributary.intake.format.mime;

import org.jspecify.annotations.NullMarked;
