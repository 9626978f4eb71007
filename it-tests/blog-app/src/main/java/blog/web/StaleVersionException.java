package blog.web;

/** Somebody else has changed it since it was read. */
public class StaleVersionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int current;

    /**
     * Of a version that is not the current one.
     *
     * @param said the version that was read
     * @param current the version that is there now
     */
    public StaleVersionException(int said, int current) {
        super("Version " + said + " was changed meanwhile; the current one is " + current
                + ": read it and decide anew.");
        this.current = current;
    }

    public int current() {
        return current;
    }
}
