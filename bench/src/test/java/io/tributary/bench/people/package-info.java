@NullMarked
package io.tributary.bench.people;

import org.jspecify.annotations.NullMarked;
