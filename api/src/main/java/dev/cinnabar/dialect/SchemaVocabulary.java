package dev.cinnabar.dialect;

import dev.cinnabar.sql.node.Node;
import dev.cinnabar.type.DialectInfo;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * What a schema grammar takes from the rest of its dialect. Immutable.
 *
 * @param literal writes a part of a statement with its values in the text, as DDL needs it
 */
public record SchemaVocabulary(
        DialectInfo dialect,
        Set<Feature> features,
        StandardTypes types,
        Identifiers identifiers,
        Function<? super Node, String> literal) {
    public SchemaVocabulary {
        Objects.requireNonNull(dialect, "dialect");
        features = Set.copyOf(features);
        Objects.requireNonNull(types, "types");
        Objects.requireNonNull(identifiers, "identifiers");
        Objects.requireNonNull(literal, "literal");
    }
}
