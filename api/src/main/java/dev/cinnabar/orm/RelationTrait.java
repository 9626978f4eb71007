package dev.cinnabar.orm;

/** What is true of few relationships. */
public enum RelationTrait {
    /** An object at the other end belongs to one at this end at a time. */
    SINGLE_PARENT,
    /** It is read and never written. */
    VIEW_ONLY
}
