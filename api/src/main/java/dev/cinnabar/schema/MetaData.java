package dev.cinnabar.schema;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.NoSuchTableException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.type.ArrayType;
import dev.cinnabar.type.EnumType;
import dev.cinnabar.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** A set of tables, views and sequences that belong together. Immutable, so that many threads may share it. */
public final class MetaData {
    private final Map<TableName, TableDefinition> tables;
    private final List<View> views;
    private final List<Sequence> sequences;
    private final List<EnumDefinition> enums;
    private final List<SchemaOperation> afterwards;
    private final NamingConvention naming;

    private MetaData(
            Map<TableName, TableDefinition> tables,
            List<View> views,
            List<Sequence> sequences,
            List<EnumDefinition> enums,
            List<SchemaOperation> afterwards,
            NamingConvention naming) {
        this.tables = tables;
        this.views = List.copyOf(views);
        this.sequences = List.copyOf(sequences);
        this.enums = List.copyOf(enums);
        this.afterwards = List.copyOf(afterwards);
        this.naming = naming;
    }

    /**
     * Metadata of those tables.
     *
     * @throws UsageException if two have one name
     */
    public static MetaData of(TableDefinition... tables) {
        return of(Arrays.asList(tables));
    }

    public static MetaData of(Collection<? extends TableDefinition> tables) {
        return new MetaData(byName(tables), List.of(), List.of(), List.of(), List.of(), NamingConvention.STANDARD);
    }

    /** The tables of models, and the tables between them. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static MetaData of(Class<? extends EntityObject> first, Class<? extends EntityObject>... more) {
        List<Class<? extends EntityObject>> models = new ArrayList<>(List.of(first));
        models.addAll(List.of(more));
        return of(ModelTables.find().of(models));
    }

    /** The tables of all models that were built with the processor and stand on the class path. */
    public static MetaData ofClassPath() {
        ModelTables tables = ModelTables.find();
        return of(tables.of(tables.onClassPath()));
    }

    private static Map<TableName, TableDefinition> byName(Collection<? extends TableDefinition> tables) {
        Map<TableName, TableDefinition> named = new LinkedHashMap<>();
        for (TableDefinition table : tables) {
            if (named.put(TableName.of(table), table) != null) {
                throw new UsageException(
                        ErrorCode.DUPLICATE_NAME,
                        "Two tables are named `" + TableName.of(table) + "`.",
                        "Give one of them another name, or put it into another schema.");
            }
        }
        return named;
    }

    /** All tables of the default schema, as they stand in the database. */
    public static MetaData reflect(Database database) {
        return reflect(database, ReflectOptions.TABLES);
    }

    /**
     * What the options ask for, as it stands in the database.
     *
     * @throws NoSuchTableException if a table that was asked for is not there
     */
    public static MetaData reflect(Database database, ReflectOptions options) {
        return new Reflection(database.inspector(), options).read();
    }

    /** The same and views, created after the tables. */
    public MetaData withViews(Collection<View> more) {
        return new MetaData(tables, joined(views, more), sequences, enums, afterwards, naming);
    }

    public MetaData withViews(View... more) {
        return withViews(Arrays.asList(more));
    }

    /** The same and sequences; those that columns name need not be said. */
    public MetaData withSequences(Collection<Sequence> more) {
        return new MetaData(tables, views, joined(sequences, more), enums, afterwards, naming);
    }

    /** The same and types of words; those that columns name need not be said. */
    public MetaData withEnums(Collection<EnumDefinition> more) {
        return new MetaData(tables, views, sequences, joined(enums, more), afterwards, naming);
    }

    /** The same and steps that are taken after everything is created, and turned round before it is dropped. */
    public MetaData with(SchemaOperation... steps) {
        return new MetaData(tables, views, sequences, enums, joined(afterwards, Arrays.asList(steps)), naming);
    }

    /** The same with other names for the constraints and indexes that have none. */
    public MetaData withNaming(NamingConvention convention) {
        return new MetaData(tables, views, sequences, enums, afterwards, convention);
    }

    /** A copy of it all in another schema; keys among its tables follow. */
    public MetaData in(String schema) {
        return new MetaData(
                byName(tables.values().stream().map(table -> table.in(schema)).toList()),
                views.stream().map(view -> view.in(schema)).toList(),
                sequences.stream().map(sequence -> sequence.in(schema)).toList(),
                enums,
                afterwards,
                naming);
    }

    /** A copy of it all in other schemas. */
    public MetaData in(SchemaChange change) {
        return new MetaData(
                byName(tables.values().stream().map(change::table).toList()),
                views.stream().map(change::view).toList(),
                sequences.stream().map(change::sequence).toList(),
                enums,
                afterwards,
                naming);
    }

    /** The same without the tables and views that are not wanted. */
    public MetaData only(Predicate<? super TableName> wanted) {
        return new MetaData(
                byName(tables.values().stream()
                        .filter(table -> wanted.test(TableName.of(table)))
                        .toList()),
                views.stream().filter(view -> wanted.test(view.name())).toList(),
                sequences,
                enums,
                afterwards,
                naming);
    }

    /** The tables with every constraint and index named, as they are created. */
    public List<TableDefinition> named(NameLimit limit) {
        return tables.values().stream()
                .map(table -> naming.applied(table, limit))
                .toList();
    }

    /** A table that was read, beside the one of that name; empty where there is none. */
    public Optional<TablePair> pair(TableDefinition standing, Inspector database) {
        return findTable(TableName.of(standing)).map(said -> TablePair.of(said, naming, database, standing));
    }

    /** In the order in which they were given. */
    public List<TableDefinition> tables() {
        return List.copyOf(tables.values());
    }

    public List<View> views() {
        return views;
    }

    /** Those that were given and those that columns name. */
    public List<Sequence> sequences() {
        Map<TableName, Sequence> all = new LinkedHashMap<>();
        sequences.forEach(sequence -> all.put(sequence.fullName(), sequence));
        tables.values().stream()
                .flatMap(table -> table.columns().stream())
                .map(ColumnDefinition::serverValue)
                .filter(ServerValue.NextOf.class::isInstance)
                .map(value -> ((ServerValue.NextOf) value).sequence())
                .forEach(sequence -> all.putIfAbsent(sequence.fullName(), sequence));
        return List.copyOf(all.values());
    }

    /** Those that were given and those that columns name. */
    public List<EnumDefinition> enums() {
        Map<String, EnumDefinition> all = new LinkedHashMap<>();
        enums.forEach(type -> all.put(type.name(), type));
        tables.values().stream()
                .flatMap(table -> table.columns().stream())
                .forEach(column -> addEnum(column.type(), all));
        return List.copyOf(all.values());
    }

    private static void addEnum(SqlType<?> type, Map<String, EnumDefinition> all) {
        if (type instanceof ArrayType<?> array) {
            addEnum(array.element(), all);
        } else if (type instanceof EnumType<?> words && words.inDatabase()) {
            all.putIfAbsent(words.name(), EnumDefinition.of(words));
        }
    }

    List<SchemaOperation> afterwards() {
        return afterwards;
    }

    NamingConvention naming() {
        return naming;
    }

    /** A table of the default schema. */
    public TableDefinition table(String name) {
        return table(TableName.of(name));
    }

    /**
     * The table of that name.
     *
     * @throws NoSuchTableException if there is none
     */
    public TableDefinition table(TableName name) {
        return findTable(name)
                .orElseThrow(() -> new NoSuchTableException(
                        "The metadata have no table `" + name + "`.", "Their tables are: " + tables.keySet() + "."));
    }

    public Optional<TableDefinition> findTable(TableName name) {
        return Optional.ofNullable(tables.get(name));
    }

    /**
     * The view of that name.
     *
     * @throws NoSuchTableException if there is none
     */
    public View view(String name) {
        return views.stream()
                .filter(view -> view.name().equals(TableName.of(name)))
                .findFirst()
                .orElseThrow(() -> new NoSuchTableException(
                        "The metadata have no view `" + name + "`.",
                        "Their views are: " + views.stream().map(View::name).toList() + "."));
    }

    /** Each view after those that it reads; views that read each other stay as they were said. */
    public List<View> sortedViews() {
        return View.sorted(views);
    }

    /** The tables in an order in which each stands before those that point at it, and the circles, where that cannot be. */
    public TableOrder order() {
        return TableOrder.of(tables.values());
    }

    /** As {@link #order()}, the tables alone. */
    public List<TableDefinition> sortedTables() {
        return order().tables();
    }

    /** Creates what is not there yet, in the order of dependence; a table that is there stays as it is. */
    public void createAll(Database database) {
        Inspector inspector = database.inspector();
        database.apply(new CreationPlan(this, inspector.traits(), new Standing(inspector)).create());
    }

    /** Drops what is there of it, in the order of dependence. */
    public void dropAll(Database database) {
        Inspector inspector = database.inspector();
        database.apply(new CreationPlan(this, inspector.traits(), new Standing(inspector)).drop());
    }

    /** The statements that create it all, with no database at hand. */
    public String ddl(String dialect) {
        SchemaWriter writer = SchemaWriters.of(dialect);
        List<SchemaOperation> steps = new CreationPlan(this, writer.traits(), Standing.NOTHING).create();
        return script(steps, writer::statements);
    }

    private static String script(List<SchemaOperation> steps, Function<SchemaOperation, List<String>> statements) {
        StringBuilder script = new StringBuilder();
        for (SchemaOperation step : steps) {
            statements.apply(step).forEach(statement -> script.append(statement).append(";\n"));
        }
        return script.toString();
    }

    /** What of this is not so in the database; empty if all is. Tables that only the database has are no matter of this. */
    public List<Difference> check(Database database) {
        return new Comparison(this, database.inspector()).differences();
    }

    @Override
    public String toString() {
        return "MetaData" + tables.keySet();
    }

    private static <X> List<X> joined(Collection<? extends X> first, Collection<? extends X> second) {
        List<X> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
