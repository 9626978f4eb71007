package dev.cinnabar.engine.mapping;

import static java.util.stream.Collectors.toMap;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.Cascade;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Formula;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.orm.RelationTrait;
import dev.cinnabar.orm.access.EntityAccess;
import dev.cinnabar.plugin.Deletion;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ServerUpdate;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** An entity made ready for the mapper. Immutable; shared by all sessions of a factory. */
public final class Mapping {
    private final EntityType<?> type;
    private final EntityAccess<Model> access;
    private final List<Attribute<?, ?>> attributes;
    private final List<Attribute<?, ?>> key;
    private final List<Relation<?, ?>> relations;
    private final List<Attribute<?, ?>> follows;
    private final List<Relation<?, ?>> written;
    private final List<Relation<?, ?>> singleParents;
    private final Map<Cascade, List<Relation<?, ?>>> along;
    private final List<Part> parts;
    private final Set<TableName> tables;
    private final List<List<Attribute<?, ?>>> uniques;
    private final List<Formula<?, ?>> formulas;
    private final int[] loadedSlots;
    private final @Nullable Deletion deletion;
    private final EntityType<?> root;
    private final @Nullable Attribute<?, ?> version;

    @SuppressWarnings("unchecked") // the mapper hands a mapping only objects of its own entity
    Mapping(EntityType<?> type, @Nullable Deletion deletion) {
        this.type = type;
        this.deletion = deletion;
        this.access = (EntityAccess<Model>) (EntityAccess<?>) type.access();
        this.attributes = List.copyOf(type.attributes());
        this.key = List.copyOf(type.key());
        this.relations = List.copyOf(type.relations());
        this.follows = List.copyOf(attributes.stream()
                .filter(attribute -> isWrittenAlong(attribute.definition()))
                .toList());
        this.written = relations.stream()
                .filter(relation -> !relation.options().is(RelationTrait.VIEW_ONLY))
                .toList();
        this.singleParents = written.stream()
                .filter(relation -> relation.options().is(RelationTrait.SINGLE_PARENT))
                .toList();
        this.along = Arrays.stream(Cascade.values()).collect(toMap(Function.identity(), this::cascading));
        this.parts = Part.of(type);
        this.tables =
                Set.copyOf(parts.stream().map(part -> part.type().tableName()).toList());
        this.uniques = Uniques.of(parts);
        this.formulas = type.formulas();
        this.root = type.root();
        this.version = type.version().orElse(null);
        this.loadedSlots = attributes.stream()
                .filter(attribute -> !type.isDeferred(attribute.slot())
                        || attribute.definition().isPrimaryKey()
                        || attribute == version) // without it the row could not be written
                .mapToInt(Attribute::slot)
                .sorted()
                .toArray();
        if (key.isEmpty()) {
            throw new UsageException(
                    ErrorCode.BAD_MAPPING,
                    type + " has no primary key, so its objects cannot be told apart.",
                    "say @Id on the field or fields that make up the key");
        }
    }

    private List<Relation<?, ?>> cascading(Cascade what) {
        return written.stream()
                .filter(relation -> relation.options().cascades(what))
                .toList();
    }

    private static boolean isWrittenAlong(ColumnDefinition<?> column) {
        return column.options().server().onUpdate() != ServerUpdate.NOTHING
                || column.options().client().onUpdate() != null
                || column.serverValue() instanceof ServerValue.Computed;
    }

    public EntityType<?> type() {
        return type;
    }

    /** The entity by whose key its objects are told apart. */
    public EntityType<?> root() {
        return root;
    }

    /** What is written in the place of deleting a row; null where it really goes. */
    public @Nullable Deletion deletion() {
        return deletion;
    }

    public EntityAccess<Model> access() {
        return access;
    }

    public List<Attribute<?, ?>> attributes() {
        return attributes;
    }

    public List<Attribute<?, ?>> key() {
        return key;
    }

    public List<Relation<?, ?>> relations() {
        return relations;
    }

    public List<Formula<?, ?>> formulas() {
        return formulas;
    }

    /** The attributes whose values change by themselves with each update of their row. */
    public List<Attribute<?, ?>> follows() {
        return follows;
    }

    /** The relationships that a flush writes. */
    public List<Relation<?, ?>> written() {
        return written;
    }

    /** Those of them whose members belong to one object at a time. */
    public List<Relation<?, ?>> singleParents() {
        return singleParents;
    }

    /** The written relationships along which something goes on to others. */
    public List<Relation<?, ?>> along(Cascade what) {
        return Objects.requireNonNull(along.get(what));
    }

    /** The attributes of which no two rows may have the same values, beside the key. */
    public List<List<Attribute<?, ?>>> uniques() {
        return uniques;
    }

    /** What stands in each of its tables, from the uppermost. */
    public List<Part> parts() {
        return parts;
    }

    /** What stands in the table of an entity that it is, or is a kind of. */
    public Part part(EntityType<?> of) {
        for (int i = 0; i < parts.size(); i++) { // every row that is written comes by here
            if (parts.get(i).type() == of) {
                return parts.get(i);
            }
        }
        throw new IllegalArgumentException(type + " has nothing in the table of " + of);
    }

    /** Whether an object has a row in that table. */
    public boolean isIn(TableName table) {
        return tables.contains(table);
    }

    /** The slots of the columns that come with an object where a query says nothing else, in ascending order. */
    public int[] loadedSlots() {
        return loadedSlots;
    }

    /** The attribute behind a column. */
    public Attribute<?, ?> attribute(String column) {
        return attributes.stream()
                .filter(attribute -> attribute.columnName().equals(column))
                .findFirst()
                .orElseThrow();
    }

    /** The version's attribute; null where there is none. */
    public @Nullable Attribute<?, ?> version() {
        return version;
    }

    /** The key of an object, as the identity map has it; null while a part is missing. */
    public @Nullable Object keyOf(Model object) {
        return key.size() == 1
                ? access.read(object, key.get(0).slot())
                : key(part -> access.read(object, key.get(part).slot()));
    }

    /**
     * A key put together as the identity map has it: the value, or a list of several; null while a part is missing.
     *
     * @param part the value of each part, counted from 0
     */
    public @Nullable Object key(IntFunction<? extends @Nullable Object> part) {
        if (key.size() == 1) {
            return part.apply(0);
        }
        List<Object> parts = new ArrayList<>(key.size());
        for (int i = 0; i < key.size(); i++) {
            Object value = part.apply(i);
            if (value == null) {
                return null;
            }
            parts.add(value);
        }
        return parts;
    }

    /** The parts of a key of the identity map. */
    public List<?> parts(Object ofKey) {
        return key.size() == 1 ? List.of(ofKey) : (List<?>) ofKey;
    }

    /**
     * A key that a user gave, as the identity map has it.
     *
     * @throws UsageException if it has another number of parts, or a part is of another type
     */
    public Object checkedKey(Object given) {
        if (key.size() == 1) {
            return KeyValue.of(key.get(0), given);
        }
        List<?> parts = given instanceof List<?> several ? several : List.of(given);
        if (parts.size() != key.size()) {
            throw new UsageException(
                    ErrorCode.BAD_KEY,
                    "The key of " + type + " has " + key.size() + " parts, " + names() + "; " + parts.size()
                            + " was given.",
                    "give List.of(…) with a value for each, in that order");
        }
        return Objects.requireNonNull(key(part -> KeyValue.of(key.get(part), parts.get(part))));
    }

    private List<String> names() {
        return key.stream().<String>map(Attribute::name).toList();
    }

    /** That a row has that key. */
    public Condition is(Object ofKey) {
        return parts.get(0).is(parts(ofKey));
    }

    /** That it is the row of an object of just this class, where those of its kinds may have the same key. */
    public Condition isOwn(Object ofKey) {
        Expression<String> kind = type.hasConcreteKinds() ? type.kindColumn("") : null;
        return kind == null ? is(ofKey) : Sql.and(is(ofKey), kind.eq(type.discriminatorValue()));
    }

    @SuppressWarnings("unchecked") // the value was checked, or read from such a column
    public static <T> Condition equal(Attribute<?, T> attribute, Object value) {
        return attribute.eq((T) value);
    }

    /** That a row has one of those keys. */
    public Condition isOneOf(List<?> ofKeys) {
        return key.size() == 1
                ? oneOf(key.get(0), ofKeys)
                : Sql.tuple(key.toArray(Attribute<?, ?>[]::new))
                        .in(ofKeys.stream().<List<?>>map(this::parts).toList());
    }

    @SuppressWarnings("unchecked") // keys of the identity map
    private static <T> Condition oneOf(Attribute<?, T> attribute, List<?> values) {
        return attribute.in((List<T>) values);
    }

    /** A value of one object as another can have it: what may change in place is copied, so that it changes in one of them. */
    @SuppressWarnings("unchecked") // it stands behind the attribute
    public static <T> @Nullable Object copied(Attribute<?, T> attribute, @Nullable Object value) {
        return value == null ? null : attribute.type().copy((T) value);
    }

    @Override
    public String toString() {
        return type.toString();
    }
}
