package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.intake.Positions;
import java.time.Instant;
import java.util.Optional;

/** Up to where a source was read is written once and moved after that. */
final class PositionsContract implements Contract {

    @Override
    public Class<?> repository() {
        return Positions.class;
    }

    @Override
    public void keep(Ground ground) {
        Instant first = ground.samples().moment();
        Instant later = ground.samples().moment();
        Expect.equal("a source that was never read", Optional.empty(), position(ground));
        Expect.equal("moved", 0, ground.ask(Positions.class, rows -> rows.update("positions", "1", first)));
        ground.tell(Positions.class, rows -> rows.insert("positions", "2026-03-29|雨🌊", first));
        Expect.equal("first position", Optional.of("2026-03-29|雨🌊"), position(ground));
        Expect.equal("moved", 1, ground.ask(Positions.class, rows -> rows.update("positions", "2", later)));
        Expect.equal("later position", Optional.of("2"), position(ground));
    }

    private static Optional<String> position(Ground ground) {
        return ground.ask(Positions.class, rows -> rows.find("positions"));
    }
}
