package dev.cinnabar.schema;

import dev.cinnabar.type.TextType;

record DefinedText(String name, TextType type, ColumnOptions options) implements TextColumn {
    DefinedText {
        Names.check("column", name);
        java.util.Objects.requireNonNull(type, "type");
    }

    @Override
    public TextColumn with(ColumnOptions changed) {
        return new DefinedText(name, type, changed);
    }

    @Override
    public TextColumn named(String other) {
        return new DefinedText(other, type, options);
    }

    @Override
    public String toString() {
        return name + " " + type.name();
    }
}
