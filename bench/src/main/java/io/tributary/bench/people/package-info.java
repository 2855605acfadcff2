/** Invented people and organisations in any number: names, streets and towns are spread as unevenly as in life, so that a million of them collide as a million customers do. */
@NullMarked
package io.tributary.bench.people;

import org.jspecify.annotations.NullMarked;
