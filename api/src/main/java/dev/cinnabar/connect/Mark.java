package dev.cinnabar.connect;

/**
 * Tells which end belongs to which beginning: the events of one transaction, or of one wait for a connection, carry the same. Equal to
 * itself alone. Immutable.
 */
public final class Mark {
    /** One more. */
    public Mark() {}

    @Override
    public String toString() {
        return "Mark";
    }
}
