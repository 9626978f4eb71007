package dev.cinnabar.testkit.server;

/** A place that may have a server. */
interface ServerSource {
    /** Its name in reports. */
    String name();

    /**
     * Starts or finds the server.
     *
     * @throws ServerUnavailableException if there is none here, with the reason and the cure
     */
    ServerAddress start() throws ServerUnavailableException;
}
