package io.tributary.bench.peer.intake;

import java.util.HashSet;
import java.util.Set;

/** A customer in the course of a transaction: its row, the contact points and the address that it has, and whether it was written already. */
final class Standing {
    final Row row;
    final Set<String> points = new HashSet<>();
    boolean hasAddress;
    boolean written;

    Standing(Row row) {
        this.row = row;
    }
}
