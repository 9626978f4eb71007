package dev.cinnabar.migrate.script;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.SqlDivision;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.step.Step;
import dev.cinnabar.schema.SchemaOperation.ExecuteSql;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way of a script. Immutable.
 *
 * @param up whether it is the way there
 * @param dialects the names of those that it is for; empty for all that have none of their own
 * @param line the one that begins it
 * @param sql what stands below that line
 */
record SqlSection(boolean up, Set<String> dialects, int line, String sql) {
    private static final Pattern MARK =
            Pattern.compile("--[ \t]*(upgrade|downgrade)(?:[ \t]+for[ \t]+([a-z0-9_]+(?:[ \t]*,[ \t]*[a-z0-9_]+)*))?");

    /** One word that may stand for a section, but for its spelling. */
    private static final Pattern NEARLY = Pattern.compile(
            "--[ \t]*(up|down|undo|rollback|revert|(up|down)[-_ ]?[grades]{3,7}([ \t]+for\\b.*)?)[ \t]*[:;.]*",
            Pattern.CASE_INSENSITIVE);

    SqlSection {
        dialects = Collections.unmodifiableSet(new TreeSet<>(dialects));
    }

    static boolean begins(String line) {
        return MARK.matcher(line.strip()).matches();
    }

    /**
     * A misspelt way back would be taken with the way there.
     *
     * @param head how many lines stand before the first section, where a colon says something else
     */
    static void refuseMisspelt(String origin, List<String> lines, int head) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            boolean mark = i < head && line.contains(":");
            if (!mark && !begins(line) && NEARLY.matcher(line).matches()) {
                throw SqlMistake.in(
                        origin,
                        i + 1,
                        "`" + line + "` looks as if a section begins here, and none does.",
                        "Say `-- upgrade`, `-- downgrade` or `-- upgrade for postgresql`, in a line of its own;"
                                + " or put the remark in other words.");
            }
        }
    }

    /**
     * The section that a line begins.
     *
     * @param number the line's, from 1
     * @param below the lines to the next section
     */
    static SqlSection of(String line, int number, List<String> below) {
        Matcher mark = MARK.matcher(line.strip());
        if (!mark.matches()) {
            throw new IllegalArgumentException("no section begins with: " + line);
        }
        Set<String> dialects = mark.group(2) == null
                ? Set.of()
                : new TreeSet<>(List.of(mark.group(2).split("[ \t]*,[ \t]*")));
        return new SqlSection(mark.group(1).equals("upgrade"), dialects, number, String.join("\n", below));
    }

    /** What two sections are that cannot stand in one script. */
    boolean meets(SqlSection other) {
        return up == other.up
                && (dialects.isEmpty() && other.dialects.isEmpty()
                        || dialects.stream().anyMatch(other.dialects::contains));
    }

    /** As it is written. */
    String title() {
        String way = up ? "-- upgrade" : "-- downgrade";
        return dialects.isEmpty() ? way : way + " for " + String.join(", ", dialects);
    }

    /** Its statements, a step each. Empty lines before them let a message name the line of the file. */
    List<Step> steps(String origin, Dialect dialect) {
        try {
            return SqlDivision.statements("\n".repeat(line) + sql, dialect.lexis()).stream()
                    .<Step>map(statement -> new Step.Schema(new ExecuteSql(statement, "")))
                    .toList();
        } catch (UsageException bad) {
            throw new UsageException(bad.code(), origin + ": " + bad.problem(), bad.hint(), bad);
        }
    }
}
