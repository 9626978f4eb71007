package dev.cinnabar.it.ext.audit.model;

/** A few words. */
public enum Colour {
    RED,
    GREEN
}
