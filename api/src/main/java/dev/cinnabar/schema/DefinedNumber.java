package dev.cinnabar.schema;

import dev.cinnabar.type.NumberType;

record DefinedNumber<N extends Number>(String name, NumberType<N> type, ColumnOptions options)
        implements NumberColumn<N> {
    DefinedNumber {
        Names.check("column", name);
        java.util.Objects.requireNonNull(type, "type");
    }

    @Override
    public NumberColumn<N> with(ColumnOptions changed) {
        return new DefinedNumber<>(name, type, changed);
    }

    @Override
    public NumberColumn<N> named(String other) {
        return new DefinedNumber<>(other, type, options);
    }

    @Override
    public String toString() {
        return name + " " + type.name();
    }
}
