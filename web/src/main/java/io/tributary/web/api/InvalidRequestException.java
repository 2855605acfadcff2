package io.tributary.web.api;

/** What was sent cannot be understood, or makes no sense; the message says to the caller what would. */
final class InvalidRequestException extends RuntimeException {
    private static final long serialVersionUID = 1;

    InvalidRequestException(String message) {
        super(message);
    }
}
