package dev.cinnabar.schema;

import java.util.Objects;

/**
 * A giver of numbers that stands by itself in the database. Immutable.
 *
 * @param schema the schema's name, or an empty text for the default one
 */
public record Sequence(String schema, String name, SequenceOptions options) {
    public Sequence {
        Names.checkOptional("schema", schema);
        Names.check("sequence", name);
        Objects.requireNonNull(options, "options");
    }

    public static Sequence of(String name) {
        return new Sequence("", name, SequenceOptions.NONE);
    }

    public Sequence in(String otherSchema) {
        return new Sequence(otherSchema, name, options);
    }

    public Sequence with(SequenceOptions other) {
        return new Sequence(schema, name, other);
    }

    public TableName fullName() {
        return new TableName(schema, name);
    }
}
