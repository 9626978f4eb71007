package dev.cinnabar.orm;

/** What is done to an object and goes on to those that belong to it. */
public enum Cascade {
    /** Adding it adds them. */
    SAVE_UPDATE,
    /** Merging it merges them. */
    MERGE,
    /** Deleting it deletes them. */
    DELETE,
    /** One that is taken out, and belongs to no other, is deleted. */
    DELETE_ORPHAN,
    /** Letting go of it lets go of them. */
    EXPUNGE,
    /** Forgetting or reading anew its values does so with theirs. */
    REFRESH_EXPIRE
}
