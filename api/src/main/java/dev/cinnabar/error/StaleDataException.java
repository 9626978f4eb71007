package dev.cinnabar.error;

/** A row was not as it was read: another transaction has changed or deleted it. The whole unit of work may be done again. */
public class StaleDataException extends CinnabarException {
    private static final long serialVersionUID = 1L;

    private final String object;
    private final long expected;
    private final long found;

    /**
     * @param object the entity and its key
     * @param expected how many rows should have been found
     * @param found how many were
     */
    public StaleDataException(String object, long expected, long found) {
        super(
                ErrorCode.STALE_DATA,
                object + " was changed or deleted meanwhile: " + expected + " rows were expected, " + found + " found.",
                "do the unit of work again with what is there now, or lock the row before it is read");
        this.object = object;
        this.expected = expected;
        this.found = found;
    }

    /** The entity and its key. */
    public String object() {
        return object;
    }

    public long expected() {
        return expected;
    }

    public long found() {
        return found;
    }

    @Override
    public Retry retry() {
        return Retry.SAFE;
    }
}
