package dev.cinnabar.it.ext.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.graph.RevisionNode;
import dev.cinnabar.migrate.script.Checksum;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.migrate.step.Step;
import dev.cinnabar.schema.SchemaOperation.ExecuteSql;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes on their way from the compiler to their steps. */
class RevisionClassesTest {
    private static final Dialect DIALECT = Dialects.of("sqlite");

    @TempDir
    private Path folder;

    private CompiledRevisions town;

    @BeforeEach
    void begin() {
        town = new CompiledRevisions(folder);
    }

    @AfterEach
    void close() throws IOException {
        town.close();
    }

    private Script only(String name, String more, String upgrade) throws IOException {
        town.add(name, "a", more, upgrade);
        return town.scripts().get(0);
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable call, String... parts) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        UsageException.class, error -> assertThat(error.code()).isEqualTo(code))
                .hasMessageContainingAll(parts);
    }

    @Test
    @Tag("MIG-06")
    void classes_areFound_withTheChecksumsOfTheirSources() throws IOException {
        String early = town.add("Early", "a", "", "");
        town.add("Late", "b", ", down = \"a\", labels = {\"x\", \"y\"}", "");

        List<Script> scripts = town.scripts();

        assertThat(scripts)
                .extracting(Script::node)
                .containsExactly(
                        new RevisionNode("a", List.of(), List.of(), List.of()),
                        new RevisionNode("b", List.of("a"), List.of(), List.of("x", "y")));
        assertThat(scripts.get(0).checksum()).isEqualTo(Checksum.of(early.replace("\n", "  \r\n")));
        assertThat(scripts.get(1).checksum()).isNotEqualTo(scripts.get(0).checksum());
    }

    @Test
    void steps_areSaidAnew_eachTimeThatTheyAreAsked() throws IOException {
        Script script = only("Counting", "", "op.execute(\"SELECT \" + count);");
        List<Step> once = List.of(new Step.Schema(new ExecuteSql("SELECT 1", "")));

        assertThat(script.body().upgrade(DIALECT)).isEqualTo(once);
        assertThat(script.body().upgrade(DIALECT)).isEqualTo(once);
    }

    @Test
    void wayBack_isRefused_whenNoneIsSaid() throws IOException {
        Script script = only("OneWay", "", "");

        assertRefused(ErrorCode.UNUSABLE_SCRIPT, () -> script.body().downgrade(DIALECT), "town.OneWay has no way back");
    }

    @Test
    void mistake_keepsItsCode_andSaysWhereItWasMade() throws IOException {
        Script script = only("Mistaken", "", "op.dropTable(\"\");");

        assertRefused(
                ErrorCode.EMPTY_NAME,
                () -> script.body().upgrade(DIALECT),
                "In the migration town.Mistaken: The name of a table is empty",
                "Give the table a name");
    }

    @Test
    void failure_isNamed_withItsCause() throws IOException {
        Script script = only("Failing", "", "throw new IllegalStateException(\"no\");");

        assertRefused(
                ErrorCode.UNUSABLE_SCRIPT,
                () -> script.body().upgrade(DIALECT),
                "town.Failing threw java.lang.IllegalStateException");
        assertThatThrownBy(() -> script.body().upgrade(DIALECT)).hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void stepsOutside_areRefused_whenAllIsOutside() throws IOException {
        Script script =
                only("Outer", ", outsideTransaction = true", "op.outsideTransaction(out -> out.execute(\"A\"));");

        assertThat(script.outsideTransaction()).isTrue();
        assertRefused(ErrorCode.UNUSABLE_SCRIPT, () -> script.body().upgrade(DIALECT), "town.Outer", "outside already");
    }

    @Test
    void stepsOfAnotherRun_areRefused() throws IOException {
        Script script = only("Keeping", "", "op.work(\"late\", connection -> op.execute(\"A\"));");
        List<Step> steps = script.body().upgrade(DIALECT);

        assertThat(steps)
                .singleElement()
                .isInstanceOfSatisfying(
                        Step.Work.class,
                        late -> assertRefused(
                                ErrorCode.UNUSABLE_SCRIPT,
                                () -> late.work().accept(null),
                                "town.Keeping",
                                "after all were said"));
    }
}
