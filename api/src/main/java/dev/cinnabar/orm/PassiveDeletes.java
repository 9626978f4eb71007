package dev.cinnabar.orm;

/** Whether what belongs to a deleted object, and is not loaded, is left to the database. */
public enum PassiveDeletes {
    /** It is loaded, and deleted or let go. */
    OFF,
    /** The database deletes it or lets it go, as its foreign key says; what is loaded is seen to. */
    ON,
    /** The database alone sees to it, whether it is loaded or not. */
    ALL
}
