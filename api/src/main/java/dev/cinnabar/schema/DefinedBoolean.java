package dev.cinnabar.schema;

import dev.cinnabar.type.BooleanType;

record DefinedBoolean(String name, BooleanType type, ColumnOptions options) implements BooleanColumn {
    DefinedBoolean {
        Names.check("column", name);
        java.util.Objects.requireNonNull(type, "type");
    }

    @Override
    public BooleanColumn with(ColumnOptions changed) {
        return new DefinedBoolean(name, type, changed);
    }

    @Override
    public BooleanColumn named(String other) {
        return new DefinedBoolean(other, type, options);
    }

    @Override
    public String toString() {
        return name + " " + type.name();
    }
}
