package dev.cinnabar.schema;

/** The name that a table had before, so that a comparison renames the table that stands instead of dropping it. Immutable. */
public record RenamedFrom(String name) implements TableElement {
    public RenamedFrom {
        Names.check("table", name);
    }

    public static RenamedFrom renamedFrom(String name) {
        return new RenamedFrom(name);
    }
}
