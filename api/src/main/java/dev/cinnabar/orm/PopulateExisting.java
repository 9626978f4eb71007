package dev.cinnabar.orm;

/** What the database has goes over what objects of the session have. */
public enum PopulateExisting implements QueryOption {
    INSTANCE
}
