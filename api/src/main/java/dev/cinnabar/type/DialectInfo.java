package dev.cinnabar.type;

/** As much of a dialect as a type may want to know. Immutable. */
public interface DialectInfo {
    /** The dialect's name, as it stands in a URL: {@code postgresql}. */
    String name();

    /** The server's version as it reports it; empty where no server has been asked yet. */
    String version();
}
