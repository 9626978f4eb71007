package dev.cinnabar.orm;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.EntityTable;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.InsertDefaults;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableDetails;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.schema.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table of an entity. Its columns are known at once, so that a class may speak of them while it is being initialised; what its
 * foreign keys point at is looked for when somebody asks, since it stands in other classes.
 */
final class EntityDefinition implements EntityTable {
    private final EntityType<?> owner;
    private final TableName name;
    private final ObjectDefaults defaults;
    private final List<TableElement> elements = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<EntityType<?>> within = new CopyOnWriteArrayList<>();
    private volatile @Nullable DefinedColumns defined;
    private volatile @Nullable TableDefinition whole;

    /** Attributes that hold the key of another entity. */
    record Reference(Class<? extends Model> target, List<Attribute<?, ?>> attributes, ForeignKeyRules rules) {
        EntityType<?> holder() {
            return attributes.get(0).owner();
        }

        /** The same key in the table of a kind. */
        Reference of(EntityType<?> kind) {
            List<Attribute<?, ?>> same = new ArrayList<>();
            attributes.forEach(attribute -> same.add(Objects.requireNonNull(kind.attributeAt(attribute.slot()))));
            return new Reference(target, same, rules);
        }

        private ForeignKey key() {
            EntityType<?> entity = EntityType.of(target);
            entity.checkPointedAt(holder());
            return ForeignKey.foreignKey(names(attributes))
                    .references(entity.tableName(), names(entity.key()))
                    .with(rules);
        }

        private static String[] names(List<? extends Attribute<?, ?>> attributes) {
            return attributes.stream().map(Attribute::columnName).toArray(String[]::new);
        }
    }

    EntityDefinition(EntityType<?> owner, TableName name) {
        this.owner = owner;
        this.name = name;
        this.defaults = new ObjectDefaults(owner);
    }

    void add(TableElement... more) {
        elements.addAll(List.of(more));
    }

    void add(Reference reference) {
        references.add(reference);
        whole = null;
    }

    /** A kind of the entity stands in this table. */
    void add(EntityType<?> kind) {
        within.add(kind);
        changed();
    }

    /** Columns have come: classes are still being initialised. */
    void changed() {
        defined = null;
        whole = null;
    }

    private DefinedColumns defined() {
        DefinedColumns known = defined;
        if (known == null) {
            known = new DefinedColumns(owner, within);
            defined = known;
        }
        return known;
    }

    EntityType<?> owner() {
        return owner;
    }

    TableName fullName() {
        return name;
    }

    List<Reference> references() {
        return references;
    }

    @Override
    public Class<? extends Model> javaType() {
        return owner.javaType();
    }

    @Override
    public String title(ColumnDefinition<?> column) {
        return whole().title(column);
    }

    @Override
    public boolean isGuarded(ColumnDefinition<?> column) {
        boolean counts = owner.version()
                .filter(version ->
                        version.part() == owner && version.columnName().equals(column.name()))
                .isPresent();
        return counts || column.isPrimaryKey();
    }

    @Override
    public String schema() {
        return name.schema();
    }

    @Override
    public String name() {
        return name.name();
    }

    @Override
    public List<ColumnDefinition<?>> columns() {
        return defined().all();
    }

    @Override
    public InsertDefaults insertDefaults() {
        return defaults.ofRow();
    }

    /** By the name of a column, or else of an attribute. */
    @Override
    public Optional<ColumnDefinition<?>> findColumn(String named) {
        return Optional.ofNullable(defined().named(named));
    }

    /** Attributes become their columns, and values of several columns one entry for each. */
    @Override
    public Map<String, ?> byColumns(Map<String, ?> values) {
        if (defined().has(values.keySet())) {
            return values;
        }
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        values.forEach((name, value) -> columns.putAll(byColumns(name, value)));
        return columns;
    }

    private Map<String, @Nullable Object> byColumns(String name, @Nullable Object value) {
        ColumnDefinition<?> column = defined().named(name);
        if (column != null) {
            return Collections.singletonMap(column.name(), value);
        }
        return composite(name)
                .map(several -> several.byColumns(value))
                .orElseGet(() -> Collections.singletonMap(name, value)); // nobody knows it: refused where it is used
    }

    private Optional<Composite<?, ?>> composite(String name) {
        return Stream.concat(Stream.of(owner), within.stream())
                .<Composite<?, ?>>flatMap(type -> type.composite(name).stream())
                .findFirst();
    }

    @Override
    public TableDetails details() {
        return whole().details();
    }

    @Override
    public TableDefinition in(String schema) {
        return whole().in(schema);
    }

    /** Two threads may put it together at once; what they make is equal. */
    TableDefinition whole() {
        TableDefinition known = whole;
        if (known == null) {
            owner.subtypes(); // those that stand in this table are known then
            List<TableElement> all = new ArrayList<>(columns());
            owner.lineage().toParent().ifPresent(all::add);
            references.forEach(reference -> all.add(reference.key()));
            all.addAll(elements);
            known = TableDefinition.of(name, all);
            whole = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EntityDefinition that ? owner == that.owner : whole().equals(other);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name.toString();
    }
}
