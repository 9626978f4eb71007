package dev.cinnabar.orm;

/** A DELETE really deletes the rows, whatever rules of plugins say. */
public enum Purging implements QueryOption {
    INSTANCE
}
