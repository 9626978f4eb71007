package dev.cinnabar.cli.script;

import dev.cinnabar.cli.terminal.Paint;
import dev.cinnabar.cli.terminal.TextTable;
import dev.cinnabar.migrate.script.Script;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells of revisions, for people and for programs. Immutable.
 *
 * @param heads the ids of those that nothing follows
 * @param current the ids of those that the database stands at; empty where it is not asked
 */
public record RevisionText(Set<String> heads, Set<String> current, Paint paint) {
    public RevisionText {
        heads = Set.copyOf(heads);
        current = Set.copyOf(current);
    }

    /** A line for each. */
    public String lines(List<Script> scripts) {
        TextTable lines = new TextTable();
        scripts.forEach(script -> lines.row(script.id(), marks(script), script.message()));
        return lines.text("");
    }

    /** Several lines for each. */
    public String details(List<Script> scripts) {
        return scripts.stream().map(this::details).collect(Collectors.joining("\n"));
    }

    private String details(Script script) {
        TextTable lines = new TextTable();
        lines.row("message", script.message());
        line(lines, "follows", script.node().down());
        line(lines, "depends on", script.node().dependsOn());
        line(lines, "labels", script.node().labels());
        lines.row("file", script.origin());
        String marks = marks(script);
        return paint.bold("revision " + script.id()) + (marks.isEmpty() ? "" : " " + marks) + "\n" + lines.text("  ");
    }

    private static void line(TextTable lines, String what, List<String> ids) {
        if (!ids.isEmpty()) {
            lines.row(what, String.join(", ", ids));
        }
    }

    private String marks(Script script) {
        List<String> marks = new ArrayList<>();
        if (heads.contains(script.id())) {
            marks.add("head");
        }
        if (current.contains(script.id())) {
            marks.add("current");
        }
        return marks.isEmpty() ? "" : "(" + String.join(", ", marks) + ")";
    }

    /** Each as a map. */
    public List<Map<String, @Nullable Object>> documents(List<Script> scripts) {
        return scripts.stream().map(this::document).toList();
    }

    private Map<String, @Nullable Object> document(Script script) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("id", script.id());
        document.put("message", script.message());
        document.put("down", script.node().down());
        document.put("dependsOn", script.node().dependsOn());
        document.put("labels", script.node().labels());
        document.put("origin", script.origin());
        document.put("head", heads.contains(script.id()));
        document.put("current", current.contains(script.id()));
        return document;
    }
}
