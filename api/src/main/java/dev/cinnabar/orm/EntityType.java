package dev.cinnabar.orm;

import dev.cinnabar.orm.access.EntityAccess;
import dev.cinnabar.schema.BooleanColumn;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.EntitySource;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.RowReader;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.SelectOption;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.TableNode;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An entity: a class, its table, its attributes and relationships; in a statement, what is selected and what stands in FROM. It is made by
 * generated or hand-written code in static initialisers, which touch no other entity, and does not change after {@link #sealed}. Shared
 * by all threads.
 *
 * @param <E> the class of its objects
 */
public final class EntityType<E extends Model> implements EntitySource<E> {
    private final Class<E> javaType;
    private final Supplier<E> make;
    private final Lineage lineage;
    private final Shape<E> shape;
    private final EntityDefinition definition;
    private final Table voice;
    private final SaidColumns columns = new SaidColumns(this);

    /** @param table the one in which it stands */
    private EntityType(
            @Nullable EntityType<? super E> parent,
            Standing standing,
            Class<E> javaType,
            TableName table,
            Supplier<E> make) {
        this.javaType = javaType;
        this.make = make;
        this.lineage = new Lineage(this, parent, standing);
        this.shape = new Shape<>(this);
        this.definition = new EntityDefinition(this, table);
        this.voice = Sql.table(definition);
        if (parent != null) {
            shape.inherit(parent.shape);
        }
        if (parent != null && standing == Standing.ALONE) {
            parent.references().forEach(reference -> definition.add(reference.of(this)));
        }
    }

    /** An entity whose rows stand in a table of the default schema. */
    public static <E extends Model> EntityType<E> define(Class<E> javaType, String table, Supplier<E> make) {
        return define(javaType, new TableName("", table), make);
    }

    /** An entity whose rows stand in a table of its own. */
    public static <E extends Model> EntityType<E> define(Class<E> javaType, TableName table, Supplier<E> make) {
        return new EntityType<>(null, Standing.UNDER, javaType, table, make);
    }

    /**
     * An entity that is a kind of another: what the other has stands in the tables of that one, and what comes with this one in a table of
     * its own, whose key is the same and points there.
     */
    public static <E extends Model> EntityType<E> defineUnder(
            EntityType<? super E> parent, Class<E> javaType, String table, Supplier<E> make) {
        return defineUnder(parent, javaType, new TableName("", table), make);
    }

    /** As {@link #defineUnder(EntityType, Class, String, Supplier)}, with its table in a schema. */
    public static <E extends Model> EntityType<E> defineUnder(
            EntityType<? super E> parent, Class<E> javaType, TableName table, Supplier<E> make) {
        return new EntityType<>(parent, Standing.UNDER, javaType, table, make);
    }

    /**
     * An entity that is a kind of another and stands in the same table: a {@link #discriminator} of the uppermost entity says which rows are
     * of it. Its own columns may be NULL there, since other rows have no value for them.
     */
    public static <E extends Model> EntityType<E> defineWithin(
            EntityType<? super E> parent, Class<E> javaType, Supplier<E> make) {
        return new EntityType<>(parent, Standing.WITHIN, javaType, parent.tableName(), make);
    }

    /**
     * An entity that is a kind of another, whose table has all its columns: no row of it stands in a table of the other. A query for the
     * other reads the tables of all its kinds, one below the other.
     */
    public static <E extends Model> EntityType<E> defineConcrete(
            EntityType<? super E> parent, Class<E> javaType, TableName table, Supplier<E> make) {
        return new EntityType<>(parent, Standing.ALONE, javaType, table, make);
    }

    /** As {@link #defineConcrete(EntityType, Class, TableName, Supplier)}, with its table in the default schema. */
    public static <E extends Model> EntityType<E> defineConcrete(
            EntityType<? super E> parent, Class<E> javaType, String table, Supplier<E> make) {
        return defineConcrete(parent, javaType, new TableName("", table), make);
    }

    /** For an abstract class: all objects are of its subclasses, and none is made of the class itself. */
    public static <E extends Model> Supplier<E> ofSubclasses() {
        return () -> {
            throw new IllegalStateException("an abstract class has no objects of its own");
        };
    }

    /**
     * The entity of a class.
     *
     * @throws dev.cinnabar.error.UsageException if the class is no entity, or its model was not generated
     */
    public static <E extends Model> EntityType<E> of(Class<E> javaType) {
        return Models.of(javaType);
    }

    /** The entity whose table that is, not one of its kinds that stand there too; null for a table that belongs to none. */
    public static @Nullable EntityType<?> behind(TableDefinition table) {
        return table instanceof EntityDefinition entity ? entity.part() : null;
    }

    // how it is made

    public TextAttribute<E> attribute(String name, TextColumn column) {
        return shape.add(new Attributes.OfText<>(place(name), columns.instead(column, TextColumn.class)));
    }

    public <N extends Number> NumberAttribute<E, N> attribute(String name, NumberColumn<N> column) {
        return shape.add(new Attributes.OfNumber<>(place(name), columns.instead(column, NumberColumn.class)));
    }

    public BooleanAttribute<E> attribute(String name, BooleanColumn column) {
        return shape.add(new Attributes.OfBoolean<>(place(name), columns.instead(column, BooleanColumn.class)));
    }

    public <T> Attribute<E, T> attribute(String name, ColumnDefinition<T> column) {
        return shape.add(new Attributes.Of<>(place(name), columns.instead(column, ColumnDefinition.class)));
    }

    /** Columns that are one value in Java, made of what stands in them. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final <V> Composite<E, V> composite(
            String name, Function<@Nullable Object[], V> make, Composite.Part<E, V, ?>... parts) {
        return shape.add(new Composite<>(name, make, List.of(parts)));
    }

    /** The value of several columns that goes by that name; empty if there is none. */
    public Optional<Composite<E, ?>> composite(String name) {
        return shape.composite(name);
    }

    Map<Integer, Composite<E, ?>> compositesBySlot() {
        return shape.compositesBySlot();
    }

    void columnsChanged() {
        definition.changed();
    }

    private Attributes.Place<E> place(String name) {
        return new Attributes.Place<>(this, lineage.part(), name, shape.slots(), "");
    }

    /** An attribute of the entity that this one is a kind of, as this one has it. */
    @SuppressWarnings("unchecked") // what stands in a slot is of the same kind on both levels
    public TextAttribute<E> inherited(TextAttribute<? super E> attribute) {
        return (TextAttribute<E>) shape.inherited(attribute);
    }

    @SuppressWarnings("unchecked")
    public <N extends Number> NumberAttribute<E, N> inherited(NumberAttribute<? super E, N> attribute) {
        return (NumberAttribute<E, N>) shape.inherited(attribute);
    }

    @SuppressWarnings("unchecked")
    public BooleanAttribute<E> inherited(BooleanAttribute<? super E> attribute) {
        return (BooleanAttribute<E>) shape.inherited(attribute);
    }

    @SuppressWarnings("unchecked")
    public <T> Attribute<E, T> inherited(Attribute<? super E, T> attribute) {
        return (Attribute<E, T>) shape.inherited(attribute);
    }

    @SuppressWarnings("unchecked")
    public <V> Composite<E, V> inherited(Composite<? super E, V> composite) {
        return (Composite<E, V>) shape.inherited(composite);
    }

    /** A relationship of the entity that this one is a kind of, as this one has it. */
    @SuppressWarnings("unchecked") // what stands in a slot is of the same kind on both levels
    public <T extends Model> ToOne<E, T> inherited(ToOne<? super E, T> relation) {
        return (ToOne<E, T>) shape.inherited(relation);
    }

    @SuppressWarnings("unchecked")
    public <T extends Model> ToMany<E, T> inherited(ToMany<? super E, T> relation) {
        return (ToMany<E, T>) shape.inherited(relation);
    }

    /** A relationship to one object of another class, or of this one. */
    public <T extends Model> ToOne<E, T> toOne(String name, Class<T> target, UnaryOperator<RelationOptions> options) {
        return shape.add(new ToOne<>(this, name, shape.slots(), target, options.apply(RelationOptions.NONE)));
    }

    /** A relationship to many objects. */
    public <T extends Model> ToMany<E, T> toMany(String name, Class<T> target, UnaryOperator<RelationOptions> options) {
        return shape.add(new ToMany<>(this, name, shape.slots(), target, options.apply(RelationOptions.NONE)));
    }

    /** The attributes hold the key of another entity. */
    @SafeVarargs
    public final EntityType<E> references(Class<? extends Model> target, Attribute<E, ?>... attributes) {
        return references(target, ForeignKeyRules.NONE, attributes);
    }

    /** As {@link #references(Class, Attribute[])}, saying what happens to the key when its target changes. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final EntityType<E> references(
            Class<? extends Model> target, ForeignKeyRules rules, Attribute<E, ?>... attributes) {
        definition.add(new EntityDefinition.Reference(target, List.of(attributes), rules));
        return this;
    }

    /** Constraints, indexes, a comment, options of the table. */
    public EntityType<E> with(TableElement... elements) {
        definition.add(elements);
        return this;
    }

    /** What annotations cannot say: columns in the place of those that attributes will bring, and what else stands in the table. */
    public EntityType<E> elements(TableElements said) {
        for (TableElement element : said.elements()) {
            if (element instanceof ColumnDefinition<?> column) {
                columns.add(column);
            } else {
                definition.add(element);
            }
        }
        return this;
    }

    /** The attributes are loaded only when they are asked for. */
    @SafeVarargs
    public final EntityType<E> deferred(Attribute<E, ?>... attributes) {
        for (Attribute<E, ?> attribute : attributes) {
            shape.defer(attribute.slot());
        }
        return this;
    }

    /** The attributes are loaded only when one of them is asked for, and then all of them together. */
    @SafeVarargs
    public final EntityType<E> deferredGroup(String name, Attribute<E, ?>... attributes) {
        for (Attribute<E, ?> attribute : attributes) {
            shape.defer(attribute.slot(), name);
        }
        return this;
    }

    /** The attribute counts the changes of its row. */
    public EntityType<E> version(Attribute<E, ? extends Number> attribute) {
        shape.version(attribute);
        return this;
    }

    /**
     * The column that says which kind a row is: that of the attribute of this name, which is a text, or a column of its own. It is said of the
     * uppermost entity, after its attributes.
     */
    public EntityType<E> discriminator(String name) {
        lineage.discriminator(shape.discriminator(name));
        definition.changed();
        return this;
    }

    /** What the {@link #discriminator} says of rows of this entity; its simple name, in small letters with underscores, if nothing is said. */
    public EntityType<E> discriminatorValue(String value) {
        lineage.value(value);
        return this;
    }

    /** Of a kind with a table of its own: the database deletes its rows there with those of the table above. */
    public EntityType<E> passiveDeletes() {
        lineage.leaveDeletes();
        return this;
    }

    /**
     * Everything has been said: from now on the class is known by its entity.
     *
     * @throws dev.cinnabar.error.UsageException if it cannot be a kind of the one above; it stays unknown then
     */
    public EntityType<E> sealed() {
        columns.checkUsed();
        lineage.sealed();
        Models.put(javaType, this);
        return this;
    }

    // what is known of it

    @Override
    public Class<E> javaType() {
        return javaType;
    }

    public TableName tableName() {
        return definition.fullName();
    }

    @Override
    public Table table() {
        return voice;
    }

    @Override
    public Table changedTable() {
        return lineage.changedTable();
    }

    /** How many attributes and relationships there are; each has a slot of its own below that number. */
    public int slots() {
        return shape.slots();
    }

    /** How many of the slots are those of the entity that it is a kind of; they come first. */
    public int inheritedSlots() {
        return shape.inherited();
    }

    /** Whether objects are of its subclasses only. */
    public boolean isAbstract() {
        return Modifier.isAbstract(javaType.getModifiers());
    }

    /** The entity that it is a kind of; null if there is none. */
    public @Nullable EntityType<?> parent() {
        return lineage.parent();
    }

    /** The column that says which kind a row is; null where there is none. */
    public @Nullable Discriminator discriminator() {
        return lineage.discriminator();
    }

    /**
     * The column by which a row that comes from the entity's item of FROM, which goes by that name, says its kind; null where there is none.
     * It is the discriminator, or, where kinds have tables of their own alone, a column that the query for all of them adds.
     */
    public @Nullable Expression<String> kindColumn(String alias) {
        return lineage.kindColumn(alias);
    }

    /** An attribute of this entity, or of one of its kinds, as it comes from the entity's item of FROM, which goes by that name. */
    public Expression<?> column(Attribute<?, ?> attribute, String alias) {
        return lineage.column(attribute, alias);
    }

    /** Whether no row of it stands in a table of the entity that it is a kind of. */
    public boolean isConcrete() {
        return lineage.isAlone();
    }

    /** Whether its kinds have tables of their own alone, so that a key does not tell which of them has the row. */
    public boolean hasConcreteKinds() {
        return lineage.kindRows() != null;
    }

    /** The highest entity that it is a kind of; itself, if it is none. */
    EntityType<?> uppermost() {
        EntityType<?> above = parent();
        return above == null ? this : above.uppermost();
    }

    /** What the discriminator says of rows of this entity. */
    public String discriminatorValue() {
        return lineage.value();
    }

    /** The entities whose tables hold an object of this one, from the uppermost, by whose key objects are told apart, to this. */
    public List<EntityType<?>> parts() {
        return lineage.parts();
    }

    /** Whether the database deletes the rows of its own table with those of the table above. */
    public boolean hasPassiveDeletes() {
        return lineage.leavesDeletes();
    }

    /** The uppermost of its {@link #parts}. */
    public EntityType<?> root() {
        return lineage.parts().get(0);
    }

    /** The entities that are kinds of this one, each after its own parent. */
    public List<EntityType<?>> subtypes() {
        return lineage.subtypes();
    }

    /** Whether the other is this one, or a kind of it. */
    public boolean includes(EntityType<?> other) {
        return javaType.isAssignableFrom(other.javaType());
    }

    /** The columns of its own table. */
    public List<Attribute<?, ?>> ownColumns() {
        return shape.ownColumns();
    }

    /** The columns that come with it, beside those that it inherits. */
    List<Attribute<?, ?>> addedColumns() {
        return shape.added();
    }

    /** The key as its own table has it. */
    public List<Attribute<?, ?>> ownKey() {
        return lineage.part() == this ? shape.ownKey() : lineage.part().ownKey();
    }

    /** The attributes, in the order in which they were said. */
    public List<Attribute<E, ?>> attributes() {
        return shape.attributes();
    }

    /** Those of them whose values may change in place. */
    List<Attribute<?, ?>> mutable() {
        return shape.mutable();
    }

    /** The attributes that make up the primary key. */
    public List<Attribute<E, ?>> key() {
        return shape.key();
    }

    public List<Relation<E, ?>> relations() {
        return shape.relations();
    }

    /** What the database computes with its objects; what the entity above has comes first. */
    public List<Formula<?, ?>> formulas() {
        return lineage.formulas();
    }

    /** The attribute that counts the changes of a row. */
    public Optional<Attribute<E, ?>> version() {
        return shape.version();
    }

    /**
     * The attribute of that name.
     *
     * @throws dev.cinnabar.error.UsageException if there is none
     */
    public Attribute<E, ?> attribute(String name) {
        return shape.attribute(name);
    }

    /**
     * The relationship of that name.
     *
     * @throws dev.cinnabar.error.UsageException if there is none
     */
    public Relation<E, ?> relation(String name) {
        return shape.relation(name);
    }

    /** The attribute in a slot; null where a relationship stands there. */
    public @Nullable Attribute<E, ?> attributeAt(int slot) {
        return shape.attributeAt(slot);
    }

    /** The relationship in a slot; null where an attribute stands there. */
    public @Nullable Relation<E, ?> relationAt(int slot) {
        return shape.relationAt(slot);
    }

    /** What stands in a slot, by name. */
    public String nameAt(int slot) {
        return shape.nameAt(slot);
    }

    public boolean isDeferred(int slot) {
        return shape.isDeferred(slot);
    }

    /** Whether the one attribute is loaded when the other is asked for: both are of one group, or neither is deferred. */
    public boolean loadTogether(int slot, int other) {
        return shape.loadTogether(slot, other);
    }

    /** For the engine: its objects by slots. */
    public EntityAccess<E> access() {
        return new ModelAccess<>(this);
    }

    Lineage lineage() {
        return lineage;
    }

    E instantiate() {
        return make.get();
    }

    /** The foreign keys to other entities, those of the entity that it is a kind of included. */
    List<EntityDefinition.Reference> references() {
        EntityType<?> above = parent();
        List<EntityDefinition.Reference> all =
                new ArrayList<>(above == null || isConcrete() ? List.of() : above.references());
        all.addAll(definition.references());
        return all;
    }

    /** Its own table. Under an alias of the entity, the uppermost table goes by the alias, and each other by the alias and its name. */
    TableNode tableNode(String alias) {
        return alias.isEmpty() ? voice.node() : new TableNode(definition, lineage.alias(alias));
    }

    /** Its own table, where the entity goes by that name; empty for its own. */
    public Table table(String alias) {
        return alias.isEmpty() ? voice : voice.as(lineage.alias(alias));
    }

    /** That a row of its own table belongs to one of the table above, where the entity goes by that name. */
    public Condition belongsAbove(String alias) {
        return lineage.belongsAbove(alias);
    }

    /** That query with those of the missing tables joined, by outer joins to the uppermost one, that are of kinds of this entity. */
    public <R> Select<R> joinedKinds(Select<R> select, TableNode uppermost, List<FromNode> missing) {
        return KindTables.joined(select, this, uppermost.alias(), missing);
    }

    /** Its tables in FROM. */
    FromNode node(String alias) {
        return lineage.node(alias);
    }

    EntityDefinition definition() {
        return definition;
    }

    /** The table with all that stands in it. */
    TableDefinition whole() {
        return definition.whole();
    }

    // in statements

    /** The same under another name, to join it twice. */
    public AliasedEntity<E> as(String alias) {
        return new AliasedEntity<>(this, alias);
    }

    /** In a row of several things: this entity, loaded so. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final LoadedEntity<E> with(SelectOption<? super E>... options) {
        return new LoadedEntity<>(this, "", List.of(options));
    }

    @Override
    public FromNode node() {
        return node("");
    }

    @Override
    public Condition restriction() {
        return restriction("");
    }

    Condition restriction(String alias) {
        Condition only = lineage.restriction(alias);
        return only == null ? EntitySource.super.restriction() : only;
    }

    /** The columns that are loaded with an object. */
    @Override
    public List<Expression<?>> expressions() {
        return shape.loaded();
    }

    @Override
    public @Nullable E read(RowReader row, int from) {
        throw Loading.withoutSession(this);
    }

    @Override
    @SuppressWarnings("unchecked") // what is loaded with an object are its attributes
    public @Nullable Object told(E object, int expression) {
        return ((Attribute<E, ?>) expressions().get(expression)).of(object);
    }

    @Override
    public String toString() {
        return javaType.getSimpleName();
    }
}
