package dev.cinnabar.migrate.script;

import dev.cinnabar.migrate.graph.RevisionNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The comments at the beginning of a script that say its place among the others. Used once, by one thread. */
final class SqlHead {
    private static final List<String> KNOWN =
            List.of("revision", "down", "message", "labels", "depends on", "outside transaction");
    private static final Pattern MARK = Pattern.compile("--[ \t]*([a-z][a-z ]*?)[ \t]*:(.*)");

    private final String origin;
    private final Map<String, Mark> marks = new LinkedHashMap<>();

    /** What one line says. */
    private record Mark(int line, String value) {
        List<String> names() {
            return Stream.of(value.split("[, \t]+"))
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
    }

    private SqlHead(String origin) {
        this.origin = origin;
    }

    /** The head of the lines before the first section. */
    static SqlHead of(String origin, List<String> lines) {
        SqlHead head = new SqlHead(origin);
        for (int i = 0; i < lines.size(); i++) {
            head.take(i + 1, lines.get(i).strip());
        }
        return head;
    }

    private void take(int line, String text) {
        if (!text.isEmpty() && !text.startsWith("--")) {
            throw SqlMistake.in(
                    origin,
                    line,
                    "SQL stands before the first section.",
                    "Put it below a line `-- upgrade` or `-- downgrade`; before them stand comments that begin with `--`.");
        }
        Matcher mark = MARK.matcher(text);
        if (mark.matches()) {
            take(line, mark.group(1), mark.group(2));
        }
    }

    private void take(int line, String key, String value) {
        if (!KNOWN.contains(key)) {
            refuseUnknown(line, key, value);
        } else if (marks.put(key, new Mark(line, value.strip())) != null) {
            throw SqlMistake.in(origin, line, "`" + key + ":` is said twice.", "Say it once; a list has commas.");
        }
    }

    /** An address in a remark is no mark. */
    private void refuseUnknown(int line, String key, String value) {
        if (value.isEmpty() || Character.isWhitespace(value.charAt(0))) {
            throw SqlMistake.in(
                    origin,
                    line,
                    "`" + key + ":` says nothing that a script knows.",
                    "It knows " + String.join(", ", KNOWN) + "; put a remark below the first section.");
        }
    }

    RevisionNode node() {
        String id = needed("revision");
        name("revision", id);
        return new RevisionNode(id, names("down"), names("depends on"), names("labels"));
    }

    String message() {
        return needed("message");
    }

    boolean outsideTransaction() {
        Mark mark = marks.getOrDefault("outside transaction", new Mark(0, "false"));
        if (!mark.value().equals("true") && !mark.value().equals("false")) {
            throw SqlMistake.in(
                    origin,
                    mark.line(),
                    "`outside transaction:` is neither true nor false.",
                    "Say `-- outside transaction: true`, or leave it out.");
        }
        return mark.value().equals("true");
    }

    private String needed(String key) {
        Mark mark = marks.get(key);
        if (mark == null || mark.value().isEmpty()) {
            throw SqlMistake.of(
                    origin + " does not say its " + key + ".",
                    "Begin it with a line `-- " + key + ": …`; one without a place among the others is no migration.");
        }
        return mark.value();
    }

    private List<String> names(String key) {
        List<String> names = marks.getOrDefault(key, new Mark(0, "")).names();
        names.forEach(name -> name(key, name));
        return names;
    }

    private void name(String key, String name) {
        Mark mark = marks.get(key);
        if (!RevisionNode.isName(name)) {
            throw SqlMistake.in(
                    origin,
                    mark == null ? 1 : mark.line(),
                    "`" + key + ":` says `" + name + "`, which can be no name.",
                    "1 to 64 of 0-9, a-z and _ make a name; `head`, `heads`, `base` and `current` are none.");
        }
    }
}
