package io.tributary.conformance.repository;

import io.tributary.conformance.Expect;
import io.tributary.persistence.DatabasePing.Ping;

/** The health check's question is answered. */
final class PingContract implements Contract {

    @Override
    public Class<?> repository() {
        return Ping.class;
    }

    @Override
    public void keep(Ground ground) {

        Expect.equal("answer", 0, ground.ask(Ping.class, Ping::ping));
    }
}
