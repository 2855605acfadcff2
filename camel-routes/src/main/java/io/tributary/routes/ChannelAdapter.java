package io.tributary.routes;

import org.apache.camel.builder.RouteBuilder;

/**
 * Channel Adapter: takes what the outside world has and hands it to the gateway. What fails is not taken: no route retries by itself or
 * swallows a failure; the outside keeps its mail, file or message, and it is looked at again.
 */
public abstract class ChannelAdapter extends RouteBuilder {

    @Override
    public final void configure() throws Exception {
        errorHandler(defaultErrorHandler().maximumRedeliveries(0).logExhaustedMessageHistory(false));
        adapt();
    }

    /** Declares the routes. */
    protected abstract void adapt() throws Exception;
}
