package dev.cinnabar.it.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.migrate.compare.SchemaChanges;
import dev.cinnabar.migrate.compare.SchemaComparison;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.testkit.random.Choices;
import dev.cinnabar.testkit.random.RandomSuite;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From any schema to any other, with rows in it, and back again. */
@Tag("servers")
class RandomPairsTest {
    @RegisterExtension
    static final ThreeDatabases DATABASES = new ThreeDatabases();

    @Test
    @Tag("MIG-09")
    void comparison_leadsFromAnySchemaToAnyOther_andBack() {
        new RandomSuite("schema-pairs", RandomPairsTest.class, 25, 300).run(choices -> {
            DATABASES.each((name, engine) -> thereAndBack(name, engine, choices));
            return 1;
        });
    }

    private static void thereAndBack(String name, Engine engine, Choices choices) {
        MetaData first = new RandomSchemas(choices, engine.dialect()).metadata();
        MetaData second = new RandomSchemas(choices, engine.dialect()).metadata();
        try {
            engine.apply(SchemaComparison.of(first).on(engine).operations());
            expectNone(first, engine, name + ", created");
            RandomRows.insert(engine, first, second);

            SchemaChanges changes = SchemaComparison.of(second).on(engine);
            run(engine, changes.operations(), name + ", up");
            expectNone(second, engine, name + ", up: " + words(engine.dialect(), changes.operations()));

            run(engine, changes.reversed(), name + ", down");
            expectNone(first, engine, name + ", down: " + words(engine.dialect(), changes.reversed()));
        } finally {
            engine.apply(SchemaComparison.of().on(engine).operations());
        }
    }

    private static void expectNone(MetaData expected, Engine engine, String when) {
        SchemaChanges changes = SchemaComparison.of(expected).on(engine);

        assertThat(changes.differences()).as(when).isEmpty();
        assertThat(changes.notes()).as(when).isEmpty();
    }

    private static void run(Engine engine, List<SchemaOperation> steps, String when) {
        try {
            engine.apply(steps);
        } catch (RuntimeException failure) {
            throw new AssertionError(
                    when + ": " + failure.getMessage() + "\n" + words(engine.dialect(), steps), failure);
        }
    }

    private static String words(Dialect dialect, List<SchemaOperation> steps) {
        return steps.stream()
                .flatMap(step -> dialect.schema().remakes(step)
                        ? Stream.of(step.toString())
                        : dialect.schema().statements(step).stream())
                .collect(Collectors.joining(";\n", "\n", "\n"));
    }
}
