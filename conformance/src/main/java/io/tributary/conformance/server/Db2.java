package io.tributary.conformance.server;

/** DB2 for Linux, UNIX and Windows. */
public final class Db2 implements Product {

    @Override
    public String title() {
        return "DB2";
    }

    @Override
    public String vendor() {
        return "db2";
    }

    @Override
    public Release oldest() {
        return new Release(11, 5);
    }

    @Override
    public String urlPrefix() {
        return "jdbc:db2:";
    }
}
