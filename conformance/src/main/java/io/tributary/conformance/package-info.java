/**
 * What every database must keep, written once: checks of a server and contracts of every repository. `tributary db verify` runs them
 * against a server of the user's; the tests of this module run the same ones on the databases that can be had here.
 */
@NullMarked
package io.tributary.conformance;

import org.jspecify.annotations.NullMarked;
