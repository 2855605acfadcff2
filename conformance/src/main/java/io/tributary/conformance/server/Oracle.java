package io.tributary.conformance.server;

/** Oracle. */
public final class Oracle implements Product {

    @Override
    public String title() {
        return "Oracle";
    }

    @Override
    public String vendor() {
        return "oracle";
    }

    @Override
    public Release oldest() {
        return new Release(19, 0);
    }

    @Override
    public String urlPrefix() {
        return "jdbc:oracle:";
    }
}
