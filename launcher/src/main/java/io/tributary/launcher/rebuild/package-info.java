/**
 * {@code tributary rebuild}: computes all golden records from the journal and the stewards' decisions once more, beside the hub's database,
 * and compares the result with what stands.
 */
@NullMarked
package io.tributary.launcher.rebuild;

import org.jspecify.annotations.NullMarked;
