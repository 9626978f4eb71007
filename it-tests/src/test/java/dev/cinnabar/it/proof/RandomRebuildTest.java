package dev.cinnabar.it.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AddConstraint;
import dev.cinnabar.schema.SchemaOperation.DropConstraint;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.testkit.random.Choices;
import dev.cinnabar.testkit.random.RandomSuite;
import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tables that nobody thought of, made anew on SQLite: what stands afterwards is what stood before. */
@Tag("servers")
class RandomRebuildTest {
    @Test
    void tables_areTheSame_whenTheyWereMadeAnewTwice() {
        try (TestDatabase database = Databases.sqlite().fresh("rebuilds");
                Engine engine = Engine.create(database.url())) {
            new RandomSuite("rebuilds", RandomRebuildTest.class, 25, 400).run(choices -> {
                rebuild(engine, choices);
                return 1;
            });
        }
    }

    private static void rebuild(Engine engine, Choices choices) {
        MetaData declared = new RandomSchemas(choices, engine.dialect()).metadata();
        try {
            declared.createAll(engine);
            MetaData before = MetaData.reflect(engine);
            List<SchemaOperation> steps = new ArrayList<>();
            for (TableDefinition table : before.tables()) {
                CheckConstraint check = CheckConstraint.check("made_anew_" + steps.size(), "1 = 1");
                steps.add(new AddConstraint(TableName.of(table), check));
            }

            engine.apply(steps);
            engine.apply(steps.stream().map(SchemaOperation::reverse).toList());

            assertThat(steps.stream().map(SchemaOperation::reverse)).hasOnlyElementsOfType(DropConstraint.class);
            assertThat(declared.check(engine)).as("declared").isEmpty();
            assertThat(before.check(engine)).as("read before").isEmpty();
            MetaData after = MetaData.reflect(engine);
            for (TableDefinition table : before.tables()) {
                TableDefinition again = after.table(TableName.of(table));
                assertThat(again.columns()).isEqualTo(table.columns());
                assertThat(again.details())
                        .usingRecursiveComparison()
                        .ignoringCollectionOrder()
                        .isEqualTo(table.details());
            }
        } finally {
            declared.dropAll(engine);
        }
    }
}
