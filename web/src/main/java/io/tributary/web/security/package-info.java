/** Who may call what over HTTP, and what a browser is told about the hub's pages. */
@NullMarked
package io.tributary.web.security;

import org.jspecify.annotations.NullMarked;
