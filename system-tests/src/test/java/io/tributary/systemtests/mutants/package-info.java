/** Inputs that nobody in his right mind sends: good ones that were cut, bent, blown up, nested or wrongly encoded, by a seed. */
@NullMarked
package io.tributary.systemtests.mutants;

import org.jspecify.annotations.NullMarked;
