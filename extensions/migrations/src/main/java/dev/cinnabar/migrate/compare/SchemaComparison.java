package dev.cinnabar.migrate.compare;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.Database;
import dev.cinnabar.schema.Difference;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.Relation;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares models with a database, and finds the steps that make the database what the models say. What stands in the schemas of the models
 * and is in none of them is dropped; what is not to be touched is left out by {@link CompareOptions}. Texts of checks, defaults and the
 * like are compared in the database's own words, for which tables are made and thrown away. Immutable.
 *
 * <pre>{@code
 * SchemaChanges changes = SchemaComparison.of(MetaData.ofClassPath()).on(engine);
 * engine.apply(changes.operations());
 * }</pre>
 */
public final class SchemaComparison {
    private final Models models;
    private final CompareOptions options;

    private SchemaComparison(Models models, CompareOptions options) {
        this.models = models;
        this.options = options;
    }

    /**
     * Of models; with none, all that stands is too much.
     *
     * @throws dev.cinnabar.error.UsageException if a table stands in two of them
     */
    public static SchemaComparison of(MetaData... models) {
        return new SchemaComparison(new Models(List.of(models)), CompareOptions.USUAL);
    }

    /** The same under other options. */
    public SchemaComparison with(CompareOptions others) {
        return new SchemaComparison(models, others);
    }

    /**
     * Compares; what stands is changed in nothing.
     *
     * @throws UsageException with {@code NOT_OFFLINE} if the engine has no database
     */
    public SchemaChanges on(Database database) {
        if (database instanceof Connection connection) {
            return on(connection);
        }
        Engine engine = (Engine) database;
        if (engine.isOffline()) {
            throw new UsageException(
                    ErrorCode.NOT_OFFLINE,
                    "Models are compared with a database that stands, and an offline engine has none.",
                    "Compare on an engine of Engine.create(url); the SQL that makes all from nothing needs no database:"
                            + " MetaData.ddl(dialect).");
        }
        try (Connection connection = engine.connect()) {
            return on(connection);
        }
    }

    private SchemaChanges on(Connection connection) {
        return new Run(connection, connection.inspector(), models, options).changes();
    }

    /** One comparison. Used once, by one thread. */
    private static final class Run {
        private final Connection connection;
        private final Inspector inspector;
        private final CompareOptions options;
        private final Models all;
        private final Models models;
        private final Set<String> schemas;
        private final Notes notes = new Notes();

        Run(Connection connection, Inspector inspector, Models said, CompareOptions options) {
            this.connection = connection;
            this.inspector = inspector;
            this.options = options.withVersions(plain(options.versions()));
            this.all = said.seenFrom(inspector.defaultSchema());
            this.schemas = schemas(all);
            this.models = all.only(this::isCompared);
        }

        private TableName plain(TableName name) {
            return name.schema().equals(inspector.defaultSchema()) ? name.in("") : name;
        }

        private Set<String> schemas(Models seen) {
            if (options.schemas().isEmpty()) {
                return seen.schemas();
            }
            Set<String> names = new LinkedHashSet<>();
            options.schemas().stream()
                    .sorted()
                    .forEach(name -> names.add(name.equals(inspector.defaultSchema()) ? "" : name));
            return names;
        }

        private boolean isCompared(TableName name) {
            return schemas.contains(name.schema())
                    && (options.isCompared(ComparedObject.of(ObjectKind.TABLE, name))
                            || options.isCompared(ComparedObject.of(ObjectKind.VIEW, name)));
        }

        private boolean isLookedAt(Relation relation) {
            return schemas.contains(relation.name().schema()) && options.isCompared(ComparedObject.of(relation));
        }

        SchemaChanges changes() {
            StandingSchema standing = new StandingReader(inspector, options).read(schemas);
            Renames renames = new Renames(inspector, connection.dialect(), options, models, standing).find();
            LeftOut leftOut = new LeftOut(inspector, this::isLookedAt);
            Compared compared =
                    new Compared(connection, inspector, options, models, all, renames.standing(), leftOut, notes);
            List<Difference> found = new ArrayList<>(missingSchemas());
            found.addAll(renames.found());
            options.comparators().asked().forEach(one -> found.addAll(one.compare(compared)));
            found.removeIf(one -> !options.include().test(ComparedObject.of(one.operation())));
            new TypesInUse(compared, found).keep();
            List<SchemaOperation> steps = new ChangePlan(compared, standing, renames.columns(), found).steps();
            List<SchemaOperation> rewritten = new ArrayList<>();
            steps.forEach(step -> rewritten.addAll(options.rewriter().rewrite(step)));
            return new SchemaChanges(found, rewritten, notes.all());
        }

        private List<Difference> missingSchemas() {
            if (!connection.dialect().has(Feature.SCHEMAS)) {
                return List.of();
            }
            return models.schemas().stream()
                    .filter(name -> !name.isEmpty() && !inspector.hasSchema(name))
                    .map(name -> new Difference(
                            "The schema " + name + " is missing",
                            new SchemaOperation.CreateSchema(name, false),
                            "create it"))
                    .toList();
        }
    }
}
