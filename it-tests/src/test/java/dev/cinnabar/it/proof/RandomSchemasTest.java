package dev.cinnabar.it.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.schema.Difference;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.testkit.random.Choices;
import dev.cinnabar.testkit.random.RandomSuite;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Schemas that nobody thought of: what was created is what stands, and what was read is the same again. */
@Tag("servers")
class RandomSchemasTest {
    @RegisterExtension
    static final ThreeDatabases DATABASES = new ThreeDatabases();

    @Test
    void check_findsNothing_whenItWasJustCreated() {
        new RandomSuite("schemas", RandomSchemasTest.class, 25, 400).run(choices -> {
            DATABASES.each((name, engine) -> roundTrip(name, engine, choices));
            return 1;
        });
    }

    private static void roundTrip(String name, Engine engine, Choices choices) {
        MetaData declared = new RandomSchemas(choices, engine.dialect()).metadata();
        try {
            declared.createAll(engine);
            assertThat(declared.check(engine))
                    .as("%s: %s", name, declared.ddl(engine.dialect().name()))
                    .isEmpty();

            MetaData read = MetaData.reflect(engine);
            assertThat(read.check(engine))
                    .as("read on %s: %s", name, declared.ddl(engine.dialect().name()))
                    .isEmpty();
            everyLoss_isFound(name, engine, read);

            read.dropAll(engine);
            read.createAll(engine);
            assertThat(declared.check(engine)).as("again on %s", name).isEmpty();
        } finally {
            declared.dropAll(engine);
        }
    }

    /** What is taken away from what was read is the database's alone. */
    private static void everyLoss_isFound(String name, Engine engine, MetaData read) {
        for (TableDefinition table : read.tables()) {
            table.indexes().forEach(index -> expectExtra(name, engine, table, index));
            table.checks().forEach(check -> expectExtra(name, engine, table, check));
            table.uniques().forEach(unique -> expectExtra(name, engine, table, unique));
            table.foreignKeys().forEach(key -> expectExtra(name, engine, table, key));
        }
    }

    private static void expectExtra(String name, Engine engine, TableDefinition table, TableElement part) {
        TableDefinition less = TableDefinition.of(
                TableName.of(table),
                table.elements().stream()
                        .filter(element -> !element.equals(part))
                        .toList());

        List<Difference> differences = MetaData.of(less).check(engine);

        assertThat(differences)
                .as("without %s on %s", part, name)
                .singleElement()
                .satisfies(difference -> assertThat(difference.operation())
                        .isInstanceOfAny(SchemaOperation.DropConstraint.class, SchemaOperation.DropIndex.class));
    }
}
