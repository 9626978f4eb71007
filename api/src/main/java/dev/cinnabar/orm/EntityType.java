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
import dev.cinnabar.sql.EntitySource;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.RowReader;
import dev.cinnabar.sql.SelectOption;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.node.TableNode;
import java.util.List;
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
    private final Shape<E> shape;
    private final EntityDefinition definition;
    private final Table voice;

    private EntityType(Class<E> javaType, TableName table, Supplier<E> make) {
        this.javaType = javaType;
        this.make = make;
        this.shape = new Shape<>(this);
        this.definition = new EntityDefinition(this, shape, table);
        this.voice = Sql.table(definition);
    }

    /** An entity whose rows stand in a table of the default schema. */
    public static <E extends Model> EntityType<E> define(Class<E> javaType, String table, Supplier<E> make) {
        return define(javaType, new TableName("", table), make);
    }

    /** An entity whose rows stand in a table of its own. */
    public static <E extends Model> EntityType<E> define(Class<E> javaType, TableName table, Supplier<E> make) {
        return new EntityType<>(javaType, table, make);
    }

    /**
     * The entity of a class.
     *
     * @throws dev.cinnabar.error.UsageException if the class is no entity, or its model was not generated
     */
    public static <E extends Model> EntityType<E> of(Class<E> javaType) {
        return Models.of(javaType);
    }

    /** The entity whose table that is; null for a table that belongs to none. */
    public static @Nullable EntityType<?> behind(TableDefinition table) {
        return table instanceof EntityDefinition entity ? entity.owner() : null;
    }

    // how it is made

    public TextAttribute<E> attribute(String name, TextColumn column) {
        return shape.add(new Attributes.OfText<>(place(name), column));
    }

    public <N extends Number> NumberAttribute<E, N> attribute(String name, NumberColumn<N> column) {
        return shape.add(new Attributes.OfNumber<>(place(name), column));
    }

    public BooleanAttribute<E> attribute(String name, BooleanColumn column) {
        return shape.add(new Attributes.OfBoolean<>(place(name), column));
    }

    public <T> Attribute<E, T> attribute(String name, ColumnDefinition<T> column) {
        return shape.add(new Attributes.Of<>(place(name), column));
    }

    /** Columns that are one value in Java, made of what stands in them. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final <V> Composite<E, V> composite(
            String name, Function<@Nullable Object[], V> make, Composite.Part<E, V, ?>... parts) {
        return shape.add(new Composite<>(name, make, List.of(parts)));
    }

    private Attributes.Place<E> place(String name) {
        return new Attributes.Place<>(this, name, shape.slots(), "");
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

    /** Everything has been said: from now on the class is known by its entity. */
    public EntityType<E> sealed() {
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

    /** How many attributes and relationships there are; each has a slot of its own below that number. */
    public int slots() {
        return shape.slots();
    }

    /** The attributes, in the order in which they were said. */
    public List<Attribute<E, ?>> attributes() {
        return shape.attributes();
    }

    /** The attributes that make up the primary key. */
    public List<Attribute<E, ?>> key() {
        return shape.key();
    }

    public List<Relation<E, ?>> relations() {
        return shape.relations();
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

    E instantiate() {
        return make.get();
    }

    /** The foreign keys to other entities. */
    List<EntityDefinition.Reference> references() {
        return definition.references();
    }

    TableNode tableNode(String alias) {
        return alias.isEmpty() ? voice.node() : new TableNode(definition, alias);
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
    public TableNode node() {
        return tableNode("");
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
