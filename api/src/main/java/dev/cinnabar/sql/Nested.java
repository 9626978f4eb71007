package dev.cinnabar.sql;

/**
 * A list inside a row, and where in the row the key stands that it belongs to.
 *
 * @param at the position of the key's first column, counted from 0
 */
public record Nested(Many<?> many, int at) {
    Nested after(int columns) {
        return new Nested(many, at + columns);
    }
}
