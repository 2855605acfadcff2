package io.tributary.bench.peer.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Queue;
import javax.sql.DataSource;

/** Ids for new rows: many blocks of the sequence at once, so that hardly any message asks for one. */
public final class PeerIds {
    private static final int BLOCK = 50;
    private static final int BLOCKS_AT_ONCE = 20;
    private static final HubStatement BLOCKS = HubStatement.of("persistence/Ids$Sequence/blocks.postgresql");

    private final DataSource source;
    private final Queue<Long> blocks = new ArrayDeque<>();
    private long next;
    private long end;

    /** Ids of a database. */
    public PeerIds(DataSource source) {
        this.source = source;
    }

    /** The next one. */
    public synchronized long next() throws SQLException {
        if (next == end) {
            if (blocks.isEmpty()) {
                fetch();
            }
            next = blocks.remove();
            end = next + BLOCK;
        }
        return next++;
    }

    private void fetch() throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement prepared = connection.prepareStatement(BLOCKS.sql())) {
            prepared.setInt(1, BLOCKS_AT_ONCE);
            try (ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    blocks.add(rows.getLong(1));
                }
            }
            connection.commit();
        }
    }
}
