package dev.cinnabar.orm;

/** What the database has goes over what objects of the session have, except what was changed in them. */
public enum Fresh implements QueryOption {
    INSTANCE
}
