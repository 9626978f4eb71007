package dev.cinnabar.engine.mapping;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.plugin.Deletion;
import dev.cinnabar.plugin.DeletionRule;
import dev.cinnabar.schema.Assignable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The rules by which rows stay that are deleted; each is asked once of an entity. Shared by all threads. */
public final class Deletions {
    private final List<DeletionRule> rules;
    private final Map<EntityType<?>, Optional<Deletion>> known = new ConcurrentHashMap<>();

    public Deletions(List<DeletionRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Whether every row goes that is deleted. */
    public boolean areNone() {
        return rules.isEmpty();
    }

    /** What is written in the place of deleting rows of an entity; null where they are really deleted. */
    public @Nullable Deletion of(EntityType<?> type) {
        return rules.isEmpty() ? null : known.computeIfAbsent(type, this::asked).orElse(null);
    }

    /**
     * The attribute that a mark means.
     *
     * @throws UsageException if the entity has none for that column
     */
    @SuppressWarnings("unchecked") // an attribute has the type of its column
    public static <T> Attribute<?, T> attribute(EntityType<?> type, Assignable<?, T> column) {
        if (column instanceof Attribute<?, T> attribute) {
            return attribute;
        }
        return type.attributes().stream()
                .filter(attribute -> attribute.columnName().equals(column.columnName()))
                .findFirst()
                .map(attribute -> (Attribute<?, T>) attribute)
                .orElseThrow(() -> new UsageException(
                        ErrorCode.UNKNOWN_ATTRIBUTE,
                        "Rows of " + type + " are to be marked as deleted in '" + column.columnName()
                                + "', for which it has no attribute.",
                        "give the entity that attribute, or let the rule name another"));
    }

    /** The moment of what is deleted now, as exact as databases keep it. */
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private Optional<Deletion> asked(EntityType<?> type) {
        return rules.stream()
                .map(rule -> rule.deletionOf(type))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
