package io.tributary.routes.gateway;

/** So much of a source waits already that no more of it is taken; nothing was accepted, and the sender should try again later. */
public class IntakeFullException extends BrokerUnavailableException {
    private static final long serialVersionUID = 1;

    IntakeFullException(String queue, long bound) {
        super(queue + ": " + bound + " messages wait already; nothing more is taken for now");
    }
}
