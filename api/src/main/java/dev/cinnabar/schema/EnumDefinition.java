package dev.cinnabar.schema;

import dev.cinnabar.type.EnumType;
import java.util.List;

/** A type of words that stands by itself in the database. Immutable. */
public record EnumDefinition(String schema, String name, List<String> words) {
    public EnumDefinition {
        Names.checkOptional("schema", schema);
        Names.check("type", name);
        words = List.copyOf(words);
    }

    public static EnumDefinition of(EnumType<?> type) {
        return new EnumDefinition("", type.name(), type.words());
    }
}
