package dev.cinnabar.testkit.server;

/** A source has no server to give; the message says why, and what would change that. */
final class ServerUnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    ServerUnavailableException(String reason) {
        super(reason);
    }

    ServerUnavailableException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
