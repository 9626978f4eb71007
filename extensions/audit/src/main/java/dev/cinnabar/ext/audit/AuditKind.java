package dev.cinnabar.ext.audit;

/** What was done. */
public enum AuditKind {
    INSERT,
    UPDATE,
    DELETE,
    /** A row of a table between two entities was inserted. */
    LINK,
    /** A row of a table between two entities was deleted. */
    UNLINK,
    /** Rows were inserted by a statement, without objects. */
    BULK_INSERT,
    /** Rows were updated by a condition. */
    BULK_UPDATE,
    /** Rows were deleted by a condition. */
    BULK_DELETE
}
