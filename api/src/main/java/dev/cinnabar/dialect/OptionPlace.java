package dev.cinnabar.dialect;

/** What a dialect's option stands on. */
public enum OptionPlace {
    TABLE,
    COLUMN,
    INDEX
}
