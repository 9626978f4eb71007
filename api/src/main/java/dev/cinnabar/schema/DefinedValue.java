package dev.cinnabar.schema;

import dev.cinnabar.type.SqlType;

record DefinedValue<T>(String name, SqlType<T> type, ColumnOptions options) implements ColumnDefinition<T> {
    DefinedValue {
        Names.check("column", name);
        java.util.Objects.requireNonNull(type, "type");
    }

    @Override
    public ColumnDefinition<T> with(ColumnOptions changed) {
        return new DefinedValue<>(name, type, changed);
    }

    @Override
    public ColumnDefinition<T> named(String other) {
        return new DefinedValue<>(other, type, options);
    }

    @Override
    public String toString() {
        return name + " " + type.name();
    }
}
