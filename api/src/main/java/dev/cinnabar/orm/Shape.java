package dev.cinnabar.orm;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.sql.Expression;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The slots of an entity. It grows until the entity is sealed, and the lists that it gives out grow along: to ask for one makes none. */
final class Shape<E extends Model> {
    private final EntityType<E> owner;
    private final List<Object> slots = new ArrayList<>();
    private final List<Attribute<E, ?>> attributes = new ArrayList<>();
    private final List<Attribute<E, ?>> key = new ArrayList<>();
    private final List<Attribute<E, ?>> loaded = new ArrayList<>();
    private final List<ColumnDefinition<?>> columns = new ArrayList<>();
    private final Map<String, ColumnDefinition<?>> byColumn = new HashMap<>();
    private final Map<String, ColumnDefinition<?>> byAttribute = new HashMap<>();
    private final List<Relation<E, ?>> relations = new ArrayList<>();
    private final List<Composite<E, ?>> composites = new ArrayList<>();
    private final BitSet deferred = new BitSet();
    private final Map<Integer, String> groups = new HashMap<>();
    private @Nullable Attribute<E, ?> version;

    Shape(EntityType<E> owner) {
        this.owner = owner;
    }

    <A extends Attribute<E, ?>> A add(A attribute) {
        free(attribute.name());
        slots.add(attribute);
        attributes.add(attribute);
        loaded.add(attribute);
        add(attribute.name(), attribute.definition());
        if (attribute.definition().isPrimaryKey()) {
            key.add(attribute);
        }
        return attribute;
    }

    private void add(String name, ColumnDefinition<?> column) {
        columns.add(column);
        byColumn.putIfAbsent(column.name(), column);
        byAttribute.put(name, column);
    }

    <R extends Relation<E, ?>> R add(R relation) {
        free(relation.name());
        slots.add(relation);
        relations.add(relation);
        return relation;
    }

    private void free(String name) {
        for (int slot = 0; slot < slots.size(); slot++) {
            if (nameAt(slot).equals(name)) {
                throw new UsageException(
                        ErrorCode.DUPLICATE_NAME,
                        owner + " has two attributes of the name '" + name + "'.",
                        "give one of them another name");
            }
        }
    }

    <C extends Composite<E, ?>> C add(C composite) {
        composites.add(composite);
        return composite;
    }

    /** The value of several columns that goes by that name. */
    Optional<Composite<E, ?>> composite(String name) {
        return composites.stream()
                .filter(composite -> composite.name().equals(name))
                .findFirst();
    }

    void defer(int slot) {
        deferred.set(slot);
        loaded.removeIf(attribute -> attribute.slot() == slot);
    }

    void defer(int slot, String group) {
        defer(slot);
        groups.put(slot, group);
    }

    /** Whether one comes when the other is asked for: both are of one group, or neither is deferred. */
    boolean loadTogether(int one, int other) {
        if (!deferred.get(one) && !deferred.get(other)) {
            return true;
        }
        String group = groups.get(one);
        return one == other || group != null && group.equals(groups.get(other));
    }

    void version(Attribute<E, ?> attribute) {
        version = attribute;
    }

    int slots() {
        return slots.size();
    }

    List<Attribute<E, ?>> attributes() {
        return Collections.unmodifiableList(attributes);
    }

    List<Attribute<E, ?>> key() {
        return Collections.unmodifiableList(key);
    }

    List<ColumnDefinition<?>> columns() {
        return Collections.unmodifiableList(columns);
    }

    /** Whether all of these are names of columns. */
    boolean hasColumns(Set<String> names) {
        return byColumn.keySet().containsAll(names);
    }

    /** The column of that name, or else of the attribute of that name; null if there is neither. */
    @Nullable
    ColumnDefinition<?> column(String name) {
        ColumnDefinition<?> column = byColumn.get(name);
        return column == null ? byAttribute.get(name) : column;
    }

    List<Relation<E, ?>> relations() {
        return Collections.unmodifiableList(relations);
    }

    Optional<Attribute<E, ?>> version() {
        return Optional.ofNullable(version);
    }

    boolean isDeferred(int slot) {
        return deferred.get(slot);
    }

    Attribute<E, ?> attribute(String name) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "attribute",
                        name,
                        attributes.stream().map(Attribute::name).toList()));
    }

    Relation<E, ?> relation(String name) {
        return relations.stream()
                .filter(relation -> relation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "relationship",
                        name,
                        relations.stream().map(Relation::name).toList()));
    }

    private UsageException unknown(String what, String name, List<String> known) {
        return new UsageException(
                ErrorCode.UNKNOWN_ATTRIBUTE,
                owner + " has no " + what + " '" + name + "'; it has " + known + ".",
                "correct the name, or add a line to " + owner + ".Mapped");
    }

    @Nullable
    @SuppressWarnings("unchecked") // only attributes and relations of E come in
    Attribute<E, ?> attributeAt(int slot) {
        return slots.get(slot) instanceof Attribute<?, ?> attribute ? (Attribute<E, ?>) attribute : null;
    }

    @Nullable
    @SuppressWarnings("unchecked")
    Relation<E, ?> relationAt(int slot) {
        return slots.get(slot) instanceof Relation<?, ?> relation ? (Relation<E, ?>) relation : null;
    }

    String nameAt(int slot) {
        Attribute<E, ?> attribute = attributeAt(slot);
        return attribute == null ? Objects.requireNonNull(relationAt(slot)).name() : attribute.name();
    }

    /** The attributes that come with an object, in the order of their slots. */
    List<Expression<?>> loaded() {
        return Collections.unmodifiableList(loaded);
    }
}
