package dev.cinnabar.migrate.render;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.SqlDivision;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.graph.RevisionNode;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.migrate.script.SqlScript;
import dev.cinnabar.migrate.step.Step;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.ExecuteSql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes scripts in SQL, in the words of one database, or of several with a section for each. What it writes is read again before it is
 * given out, so that it means just the steps. Immutable, so that many threads may share it.
 *
 * @param dialects one at least
 */
public record SqlScriptSource(List<Dialect> dialects) {
    public SqlScriptSource {
        dialects = List.copyOf(dialects);
        if (dialects.isEmpty()) {
            throw new UsageException(
                    ErrorCode.UNUSABLE_SCRIPT, "A script in SQL is of no database.", "Name one dialect at least.");
        }
    }

    public static SqlScriptSource of(Dialect... dialects) {
        return new SqlScriptSource(List.of(dialects));
    }

    /**
     * The text of the file.
     *
     * @throws UsageException if a database lacks what a step asks for, or a script cannot hold its statements
     */
    public String text(ScriptDraft draft) {
        StringBuilder text = new StringBuilder(head(draft));
        for (Dialect dialect : dialects) {
            text.append(section("upgrade", dialect, draft.upgrade()));
        }
        for (Dialect dialect : dialects) {
            text.append(section("downgrade", dialect, draft.downgrade()));
        }
        Script script = SqlScript.of(draft.className() + ".sql", text.toString());
        for (Dialect dialect : dialects) {
            check(script.body().upgrade(dialect), dialect, draft.upgrade());
            check(script.body().downgrade(dialect), dialect, draft.downgrade());
        }
        return text.toString();
    }

    private static String head(ScriptDraft draft) {
        RevisionNode node = draft.node();
        String message = draft.message().replaceAll("[\\p{Cntrl}\\p{Z}]+", " ").strip();
        boolean outside = Stream.concat(draft.upgrade().stream(), draft.downgrade().stream())
                .anyMatch(OperationSource::isConcurrent);
        return "-- revision: " + node.id() + "\n"
                + mark("down", String.join(", ", node.down()))
                + mark("message", message.isEmpty() ? draft.className() : message)
                + mark("labels", String.join(", ", node.labels()))
                + mark("depends on", String.join(", ", node.dependsOn()))
                + mark("outside transaction", outside ? "true" : "");
    }

    private static String mark(String key, String value) {
        return value.isEmpty() ? "" : "-- " + key + ": " + value + "\n";
    }

    private String section(String way, Dialect dialect, List<SchemaOperation> steps) {
        StringBuilder lines =
                new StringBuilder("\n-- " + way + (dialects.size() > 1 ? " for " + dialect.name() : "") + "\n");
        for (SchemaOperation step : steps) {
            List<String> marks = way.equals("upgrade") ? Marks.losses(step, dialect.name()) : List.of();
            List<String> statements = dialect.schema().statements(step);
            if (!statements.isEmpty()) {
                marks.forEach(mark -> lines.append("-- ").append(mark).append('\n'));
            }
            statements.forEach(statement -> lines.append(statement.strip()).append(";\n"));
        }
        return lines.toString();
    }

    /** A text with a line in it that begins a section, or a line end of another system, would come out as another one. */
    private static void check(List<Step> read, Dialect dialect, List<SchemaOperation> steps) {
        List<String> said = new ArrayList<>();
        for (SchemaOperation step : steps) {
            for (String statement : dialect.schema().statements(step)) {
                said.addAll(SqlDivision.statements(statement, dialect.lexis()));
            }
        }
        List<String> found = read.stream().map(SqlScriptSource::sql).toList();
        if (!found.equals(said)) {
            throw new UsageException(
                    ErrorCode.UNUSABLE_SCRIPT,
                    "A statement of " + dialect.name()
                            + " cannot stand in a script in SQL: it would be read as another.",
                    "Write the script in Java, or take line ends and lines like"
                            + " `-- upgrade` out of its texts and names.");
        }
    }

    private static String sql(Step step) {
        return step instanceof Step.Schema schema && schema.operation() instanceof ExecuteSql raw ? raw.sql() : "";
    }
}
