package dev.cinnabar.it.ext.migrate;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.postgres.PostgresProvider;
import dev.cinnabar.migrate.graph.RevisionNode;
import dev.cinnabar.migrate.render.ScriptDraft;
import dev.cinnabar.migrate.render.ScriptSource;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.schema.SchemaOperation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Scripts that tests write, and parts of their texts. */
final class WrittenScripts {
    static final Dialect POSTGRES = new PostgresProvider().dialect();
    static final ScriptSource SOURCE = ScriptSource.of(POSTGRES);
    static final RevisionNode FIRST = new RevisionNode("a1b2c3d4e5f6", List.of(), List.of(), List.of());

    private WrittenScripts() {}

    static ScriptDraft draft(SchemaOperation... steps) {
        return ScriptDraft.of(FIRST, "a test", "R1_test").with(List.of(steps));
    }

    static String upgrade(ScriptDraft draft) {
        return upgrade(SOURCE, draft);
    }

    static String upgrade(ScriptSource source, ScriptDraft draft) {
        return body(source.text(draft), "upgrade");
    }

    static String downgrade(ScriptDraft draft) {
        return body(SOURCE.text(draft), "downgrade");
    }

    /** The lines of a method, moved to the left. */
    private static String body(String text, String method) {
        return text.lines()
                .dropWhile(line -> !line.equals("    public void " + method + "(Operations op) {"))
                .skip(1)
                .takeWhile(line -> !line.equals("    }"))
                .map(line -> line.substring("        ".length()) + "\n")
                .collect(Collectors.joining());
    }

    static Script compiled(ScriptDraft draft) {
        return compiled(SOURCE, draft);
    }

    static Script compiled(ScriptSource source, ScriptDraft draft) {
        return CompiledScripts.of(Map.of(draft.className(), source.text(draft))).script(draft.className());
    }
}
