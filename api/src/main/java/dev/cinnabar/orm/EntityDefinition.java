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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table of an entity; of a kind that stands in the table of another, that table as the kind sees it. Its columns are known at once, so
 * that a class may speak of them while it is being initialised, and to others when it is sealed; what its foreign keys point at is
 * looked for when somebody asks, since it stands in other classes.
 */
final class EntityDefinition implements EntityTable {
    private final EntityType<?> owner;
    private final TableName name;
    private final ObjectDefaults defaults;
    private final List<TableElement> elements = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private volatile @Nullable DefinedColumns defined;
    private volatile @Nullable Whole whole;

    /** All of a table, while no other kinds are known. */
    private record Whole(List<EntityType<?>> kinds, TableDefinition table) {}

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
            entity.lineage().checkPointedAt(holder());
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
        whole = null;
    }

    void add(Reference reference) {
        references.add(reference);
        whole = null;
    }

    /** Columns have come: classes are still being initialised. */
    void changed() {
        defined = null;
        whole = null;
    }

    private DefinedColumns defined() {
        DefinedColumns known = defined;
        List<EntityType<?>> kinds = part().lineage().known();
        if (known == null || !known.isOf(kinds)) {
            known = new DefinedColumns(owner, kinds);
            defined = known;
        }
        return known;
    }

    /** The entity whose table it is. */
    EntityType<?> part() {
        return owner.lineage().part();
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
                        version.part() == part() && version.columnName().equals(column.name()))
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
        return Stream.concat(Stream.of(owner, part()), within(part().lineage().known()))
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
        if (part() != owner) {
            return part().whole();
        }
        List<EntityType<?>> kinds = owner.subtypes(); // those that stand in this table are known then
        Whole known = whole;
        if (known == null || known.kinds() != kinds) {
            known = new Whole(kinds, TableDefinition.of(name, all(kinds)));
            whole = known;
        }
        return known.table();
    }

    private List<TableElement> all(List<EntityType<?>> kinds) {
        List<TableElement> all = new ArrayList<>(new DefinedColumns(owner, kinds).all());
        owner.lineage().toParent().ifPresent(all::add);
        List<EntityDefinition> said = Stream.concat(Stream.of(owner), within(kinds))
                .map(EntityType::definition)
                .toList();
        said.forEach(part -> part.references.forEach(reference -> all.add(reference.key())));
        said.forEach(part -> all.addAll(part.elements));
        return all;
    }

    /** The kinds that stand in this table. */
    private Stream<EntityType<?>> within(List<EntityType<?>> kinds) {
        return kinds.stream().filter(kind -> kind.lineage().part() == part());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EntityDefinition that ? part() == that.part() : whole().equals(other);
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
