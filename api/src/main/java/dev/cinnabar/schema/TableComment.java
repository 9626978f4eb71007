package dev.cinnabar.schema;

/** A remark that the database keeps beside a table; empty for none. */
public record TableComment(String text) implements TableElement {
    public static TableComment comment(String text) {
        return new TableComment(text);
    }
}
