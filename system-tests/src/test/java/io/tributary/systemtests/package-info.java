/** Tests of what is shipped, from the outside: every channel, the books, the commands and the pages. */
@NullMarked
package io.tributary.systemtests;

import org.jspecify.annotations.NullMarked;
