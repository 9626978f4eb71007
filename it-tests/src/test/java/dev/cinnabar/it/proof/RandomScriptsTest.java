package dev.cinnabar.it.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.mysql.MysqlProvider;
import dev.cinnabar.dialect.postgres.PostgresProvider;
import dev.cinnabar.dialect.sqlite.SqliteProvider;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.it.ext.migrate.CompiledScripts;
import dev.cinnabar.migrate.graph.RevisionNode;
import dev.cinnabar.migrate.render.ScriptDraft;
import dev.cinnabar.migrate.render.ScriptSource;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.testkit.random.Choices;
import dev.cinnabar.testkit.random.RandomSuite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scripts of steps that nobody thought of: they compile, and say the same steps again. */
@Tag("once")
class RandomScriptsTest {
    private static final List<Dialect> DIALECTS =
            List.of(new SqliteProvider().dialect(), new PostgresProvider().dialect(), new MysqlProvider().dialect());

    @Test
    @Tag("MIG-08")
    void script_saysTheSameSteps_whenItIsCompiled() {
        new RandomSuite("migration scripts", RandomScriptsTest.class, 60, 600).run(RandomScriptsTest::check);
    }

    private static int check(Choices choices) {
        Map<String, ScriptDraft> drafts = new LinkedHashMap<>();
        Map<String, String> sources = new LinkedHashMap<>();
        int number = choices.between(1, 60);
        for (int i = 0; i < number; i++) {
            ScriptDraft draft = draft(choices, "R" + i);
            drafts.put("shop." + draft.className(), draft);
            sources.put("shop." + draft.className(), source(choices).text(draft));
        }

        CompiledScripts compiled = CompiledScripts.of(sources);

        drafts.forEach((name, draft) -> expectSame(draft, compiled, name, sources.get(name)));
        return number;
    }

    private static ScriptDraft draft(Choices choices, String className) {
        RevisionNode node = new RevisionNode("r" + className.substring(1), List.of(), List.of(), List.of());
        String message = choices.of("a message", "\\u000a \" \\ \n*/");
        return ScriptDraft.of(node, message, className)
                .in("shop")
                .with(new RandomOperations(choices).steps(6), new RandomOperations(choices).steps(3));
    }

    private static ScriptSource source(Choices choices) {
        return ScriptSource.of(choices.of(DIALECTS));
    }

    private static void expectSame(ScriptDraft draft, CompiledScripts compiled, String name, String source) {
        for (Dialect dialect : DIALECTS) {
            var body = compiled.script(name).body();
            expectSame(draft.upgrade(), CompiledScripts.operations(body.upgrade(dialect)), dialect, source);
            expectSame(draft.downgrade(), CompiledScripts.operations(body.downgrade(dialect)), dialect, source);
        }
    }

    private static void expectSame(
            List<SchemaOperation> meant, List<SchemaOperation> said, Dialect dialect, String source) {
        assertThat(said.stream().map(one -> sql(one, dialect)).toList())
                .as("%s: %s", dialect.name(), source)
                .isEqualTo(meant.stream().map(one -> sql(one, dialect)).toList());
    }

    /** What a database would be sent, or why it is not. */
    private static String sql(SchemaOperation operation, Dialect dialect) {
        try {
            return String.join(";\n", dialect.schema().statements(operation));
        } catch (UsageException refused) {
            return refused.problem();
        }
    }
}
