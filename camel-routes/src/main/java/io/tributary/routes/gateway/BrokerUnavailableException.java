package io.tributary.routes.gateway;

/** The broker could not take a message; nothing of it was accepted, and the sender should try again later. */
public class BrokerUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BrokerUnavailableException(String message) {
        super(message);
    }

    BrokerUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Wraps what the broker's client said. */
    public BrokerUnavailableException(Throwable cause) {
        super("The message broker cannot be reached; nothing was accepted", cause);
    }
}
