package dev.cinnabar.orm;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.type.ProvidedType;
import dev.cinnabar.type.Types;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The slots of an entity. It grows until the entity is sealed, and the lists that it gives out grow along: to ask for one makes none. */
final class Shape<E extends Model> {
    private static final int DISCRIMINATOR_LENGTH = 64;

    private final EntityType<E> owner;
    private final List<Object> slots = new ArrayList<>();
    private final List<Attribute<E, ?>> attributes = new ArrayList<>();
    private final List<Attribute<E, ?>> key = new ArrayList<>();
    private final List<Attribute<E, ?>> loaded = new ArrayList<>();
    private final List<Expression<?>> loadedView = Collections.unmodifiableList(loaded); // asked for by each query
    private final List<Attribute<?, ?>> mutable = new ArrayList<>();
    private final List<Relation<E, ?>> relations = new ArrayList<>();
    private final List<Composite<E, ?>> composites = new ArrayList<>();
    private final BitSet deferred = new BitSet();
    private final Map<Integer, String> groups = new HashMap<>();
    private final List<Attribute<?, ?>> keyHere = new ArrayList<>();
    private int inherited;
    private @Nullable Attribute<E, ?> version;

    Shape(EntityType<E> owner) {
        this.owner = owner;
    }

    /** Begins with what the entity above has: attributes as this one's own, in the table where they are; relationships as they are. */
    void inherit(Shape<? super E> parent) {
        for (int slot = 0; slot < parent.slots(); slot++) {
            Attribute<?, ?> attribute = parent.attributeAt(slot);
            if (attribute == null) {
                addAbove(Objects.requireNonNull(parent.relationAt(slot)));
            } else {
                addAbove((Attributes.Of<?, ?>) attribute);
            }
            if (parent.isDeferred(slot)) {
                defer(slot);
            }
        }
        groups.putAll(parent.groups);
        parent.composites.forEach(this::addAbove);
        inherited = slots.size();
        version = parent.version().map(above -> attributeAt(above.slot())).orElse(null);
    }

    private void addAbove(Attributes.Of<?, ?> attribute) {
        boolean alone = owner.isConcrete();
        Attribute<E, ?> here = attribute.under(owner, alone ? owner : attribute.part());
        take(here);
        if (here.definition().isPrimaryKey() && owner.lineage().part() == owner && !alone) {
            keyHere.add(attribute.keyUnder(owner));
        }
    }

    private void addAbove(Composite<?, ?> composite) {
        composites.add(composite.under(this));
    }

    @SuppressWarnings("unchecked") // what belongs to objects of the class above belongs to those of this one
    private void addAbove(Relation<?, ?> relation) {
        Relation<E, ?> here = owner.isConcrete() ? relation.under(owner) : (Relation<E, ?>) relation;
        slots.add(here);
        relations.add(here);
    }

    /** An attribute of the entity above, as this one has it. */
    Attribute<E, ?> inherited(Attribute<?, ?> attribute) {
        return Objects.requireNonNull(attributeAt(attribute.slot()));
    }

    /** A relationship of the entity above, as this one has it. */
    Relation<E, ?> inherited(Relation<?, ?> relation) {
        return Objects.requireNonNull(relationAt(relation.slot()));
    }

    /** A value of several columns of the entity above, as this one has it. */
    Composite<E, ?> inherited(Composite<?, ?> composite) {
        return composite(composite.name()).orElseThrow();
    }

    int inherited() {
        return inherited;
    }

    /** The key as the entity's own table has it. */
    List<Attribute<?, ?>> ownKey() {
        return keyHere.isEmpty() ? List.copyOf(key()) : List.copyOf(keyHere);
    }

    /** What comes with this entity, beside what it inherits. */
    List<Attribute<?, ?>> added() {
        return attributes.stream()
                .filter(attribute -> attribute.slot() >= inherited)
                .<Attribute<?, ?>>map(attribute -> attribute)
                .toList();
    }

    /** The attribute of that name, or a column of its own. */
    Discriminator discriminator(String name) {
        for (Attribute<E, ?> attribute : attributes) {
            if (attribute.name().equals(name)) {
                return discriminator(attribute);
            }
        }
        return new Discriminator(
                owner,
                ColumnDefinition.column(name, Types.varchar(DISCRIMINATOR_LENGTH))
                        .notNull(),
                -1);
    }

    @SuppressWarnings("unchecked") // a text attribute has a column of texts
    private Discriminator discriminator(Attribute<E, ?> attribute) {
        if (attribute instanceof TextAttribute<?>) {
            return new Discriminator(owner, (ColumnDefinition<String>) attribute.definition(), attribute.slot());
        }
        throw new UsageException(
                ErrorCode.BAD_MAPPING,
                attribute + " says which kind a row is, and is no text.",
                "give it the type String, or name a column that is no attribute");
    }

    /** What stands in the entity's own table. */
    List<Attribute<?, ?>> ownColumns() {
        List<Attribute<?, ?>> columns = new ArrayList<>(keyHere);
        attributes.stream().filter(attribute -> attribute.part() == owner).forEach(columns::add);
        return columns;
    }

    <A extends Attribute<E, ?>> A add(A attribute) {
        free(attribute.name());
        take(attribute);
        owner.columnsChanged();
        return attribute;
    }

    private void take(Attribute<E, ?> attribute) {
        slots.add(attribute);
        attributes.add(attribute);
        loaded.add(attribute);
        if (attribute.type().isMutable()
                || attribute.type() instanceof ProvidedType<?>) { // what that is comes out later
            mutable.add(attribute);
        }
        if (attribute.definition().isPrimaryKey()) {
            key.add(attribute);
        }
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

    /** The values of several columns, by the slots of those. */
    Map<Integer, Composite<E, ?>> compositesBySlot() {
        Map<Integer, Composite<E, ?>> bySlot = new HashMap<>();
        composites.forEach(
                composite -> composite.attributes().forEach(attribute -> bySlot.put(attribute.slot(), composite)));
        return bySlot;
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

    List<Attribute<?, ?>> mutable() {
        return mutable;
    }

    List<Attribute<E, ?>> key() {
        return Collections.unmodifiableList(key);
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
        return loadedView;
    }
}
