package dev.cinnabar.engine.pool;

/** The stack of a checkout. It is thrown nowhere; the JVM names its frames when somebody reads them. Immutable. */
final class TakenHere extends Throwable {
    private static final long serialVersionUID = 1L;

    TakenHere() {
        super("the connection was taken here", null, false, true);
    }
}
