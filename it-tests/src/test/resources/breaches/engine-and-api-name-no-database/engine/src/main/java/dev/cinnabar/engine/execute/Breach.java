package dev.cinnabar.engine.execute;

public final class Breach {
    /** A comment may name MySQL. */
    public boolean special(String scheme) {
        return scheme.equals("mysql"); // Breach
    }
}
