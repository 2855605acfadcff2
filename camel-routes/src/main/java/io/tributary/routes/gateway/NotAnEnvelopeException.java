package io.tributary.routes.gateway;

/** A message in an intake queue that was not put there by the hub's edge. */
public class NotAnEnvelopeException extends Exception {
    private static final long serialVersionUID = 1;

    NotAnEnvelopeException(String reason) {
        super("not an envelope: " + reason);
    }
}
