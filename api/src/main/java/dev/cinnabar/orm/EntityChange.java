package dev.cinnabar.orm;

/** What a flush does, or would do, with one object. Immutable. */
public record EntityChange(Kind kind, Model entity) {
    /** What becomes of the row. */
    public enum Kind {
        INSERT,
        UPDATE,
        DELETE
    }
}
