package io.tributary.conformance.server;

/** PostgreSQL. */
public final class PostgreSql implements Product {

    @Override
    public String title() {
        return "PostgreSQL";
    }

    @Override
    public String vendor() {
        return "postgresql";
    }

    @Override
    public Release oldest() {
        return new Release(14, 0);
    }

    @Override
    public String urlPrefix() {
        return "jdbc:postgresql:";
    }
}
