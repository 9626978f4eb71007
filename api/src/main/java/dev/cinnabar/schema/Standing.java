package dev.cinnabar.schema;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands in a database already, asked once per schema. Used by one thread. */
final class Standing {
    /** Nothing stands. */
    static final Standing NOTHING = new Standing(null);

    private final @Nullable Inspector inspector;
    private final Map<String, Set<String>> relations = new HashMap<>();
    private final Map<String, Set<String>> sequences = new HashMap<>();
    private final Map<String, Set<String>> enums = new HashMap<>();

    Standing(@Nullable Inspector inspector) {
        this.inspector = inspector;
    }

    boolean hasRelation(TableName name) {
        return relations.computeIfAbsent(name.schema(), this::relationsOf).contains(name.name());
    }

    boolean hasSequence(TableName name) {
        return sequences.computeIfAbsent(name.schema(), this::sequencesOf).contains(name.name());
    }

    boolean hasEnum(EnumDefinition type) {
        return enums.computeIfAbsent(type.schema(), this::enumsOf).contains(type.name());
    }

    private Set<String> relationsOf(String schema) {
        Set<String> names = new HashSet<>();
        if (inspector != null) {
            inspector
                    .relations(schema)
                    .forEach(relation -> names.add(relation.name().name()));
        }
        return names;
    }

    private Set<String> sequencesOf(String schema) {
        return inspector == null ? Set.of() : new HashSet<>(inspector.sequenceNames(schema));
    }

    private Set<String> enumsOf(String schema) {
        Set<String> names = new HashSet<>();
        if (inspector != null) {
            inspector.enums(schema).forEach(type -> names.add(type.name()));
        }
        return names;
    }
}
