package dev.cinnabar.connect;

/**
 * What the engine writes to its log. Immutable.
 *
 * @param echo whether every statement is written
 * @param showValues whether values are written too, and whether the driver's own words may stand in exceptions
 * @param name tells engines apart in the names of their loggers; empty for none
 */
public record LogOptions(boolean echo, boolean showValues, String name) {
    public static final LogOptions QUIET = new LogOptions(false, false, "");
}
