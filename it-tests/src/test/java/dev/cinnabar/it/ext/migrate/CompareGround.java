package dev.cinnabar.it.ext.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.migrate.compare.CompareOptions;
import dev.cinnabar.migrate.compare.SchemaChanges;
import dev.cinnabar.migrate.compare.SchemaComparison;
import dev.cinnabar.schema.Difference;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An empty database, and the questions that comparisons are asked. */
abstract class CompareGround {
    private TestDatabase database;
    Engine engine;

    abstract DatabaseServer server();

    @BeforeEach
    void open() {
        database = server().fresh("compare");
        engine = Engine.create(database.url());
        engine.connect().close(); // tells the version, and with it what the database has
    }

    @AfterEach
    void close() {
        engine.close();
        database.close();
    }

    boolean has(Feature feature) {
        return engine.dialect().has(feature);
    }

    SchemaChanges compare(TableDefinition... tables) {
        return compare(MetaData.of(tables));
    }

    SchemaChanges compare(MetaData... models) {
        return SchemaComparison.of(models).on(engine);
    }

    SchemaChanges compare(CompareOptions options, MetaData... models) {
        return SchemaComparison.of(models).with(options).on(engine);
    }

    static List<String> descriptions(SchemaChanges changes) {
        return changes.differences().stream().map(Difference::description).toList();
    }

    /** The steps that lead from the one to the other; they work, and so do those back. */
    List<SchemaOperation> steps(TableDefinition before, TableDefinition after) {
        return steps(MetaData.of(before), MetaData.of(after));
    }

    List<SchemaOperation> steps(MetaData before, MetaData after) {
        before.createAll(engine);
        expectNothing(before);
        return stepsTo(before, after);
    }

    /** As {@link #steps}, where the first stands already. */
    List<SchemaOperation> stepsTo(MetaData before, MetaData after) {
        SchemaChanges changes = compare(after);
        engine.apply(changes.operations());
        expectNothing(after);
        engine.apply(changes.reversed());
        expectNothing(before);
        return changes.operations();
    }

    void expectNothing(MetaData models) {
        SchemaChanges changes = compare(models);

        assertThat(descriptions(changes)).isEmpty();
        assertThat(changes.operations()).isEmpty();
        assertThat(changes.notes()).isEmpty();
    }
}
