package dev.cinnabar.migrate.script;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.migrate.graph.RevisionNode;
import dev.cinnabar.migrate.step.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A script that is written in SQL: comments say its place among the others, and a section each says the way there and the way back. A
 * section of its own for a dialect stands for the one for all. Without a way back there is none; an empty one is one. Immutable.
 *
 * <pre>{@code
 * -- revision: a1b2c3d4e5f6
 * -- down: 0f1e2d3c4b5a
 * -- message: create users
 *
 * -- upgrade
 * CREATE TABLE users (id BIGINT PRIMARY KEY);
 *
 * -- upgrade for sqlite
 * CREATE TABLE users (id INTEGER PRIMARY KEY);
 *
 * -- downgrade
 * DROP TABLE users;
 * }</pre>
 *
 * <p>The head may also say {@code labels}, {@code depends on} and {@code outside transaction: true}; a list has commas.
 */
public final class SqlScript implements Script.Body {
    private final String origin;
    private final List<SqlSection> sections;

    private SqlScript(String origin, List<SqlSection> sections) {
        this.origin = origin;
        this.sections = List.copyOf(sections);
    }

    /**
     * The script of a text.
     *
     * @param origin where it comes from, for messages: a file's name
     * @throws dev.cinnabar.error.UsageException with {@code UNUSABLE_SCRIPT} if it is not made so; it names the line
     */
    public static Script of(String origin, String text) {
        List<String> lines = text.replaceFirst("^\uFEFF", "").lines().toList();
        int first = 0;
        while (first < lines.size() && !SqlSection.begins(lines.get(first))) {
            first++;
        }
        SqlSection.refuseMisspelt(origin, lines, first);
        SqlHead head = SqlHead.of(origin, lines.subList(0, first));
        RevisionNode node = head.node();
        String message = head.message();
        SqlScript body = new SqlScript(origin, sections(origin, lines, first));
        return new Script(node, message, Checksum.of(text), origin, head.outsideTransaction(), body);
    }

    private static List<SqlSection> sections(String origin, List<String> lines, int first) {
        List<SqlSection> sections = new ArrayList<>();
        for (int from = first; from < lines.size(); ) {
            int to = from + 1;
            while (to < lines.size() && !SqlSection.begins(lines.get(to))) {
                to++;
            }
            add(origin, sections, SqlSection.of(lines.get(from), from + 1, lines.subList(from + 1, to)));
            from = to;
        }
        if (sections.stream().noneMatch(SqlSection::up)) {
            throw SqlMistake.of(
                    origin + " has no way there.", "Add a line `-- upgrade`, and below it what the revision does.");
        }
        return sections;
    }

    private static void add(String origin, List<SqlSection> sections, SqlSection section) {
        for (SqlSection other : sections) {
            if (section.meets(other)) {
                throw SqlMistake.in(
                        origin,
                        section.line(),
                        "`" + section.title() + "` is said twice for one dialect: it stands in line " + other.line()
                                + " too.",
                        "Put the statements of both below one of them.");
            }
        }
        sections.add(section);
    }

    @Override
    public List<Step> upgrade(Dialect dialect) {
        return steps(true, dialect)
                .orElseThrow(() -> SqlMistake.of(
                        origin + " has no way there for " + dialect.name() + ", only " + titles(true) + ".",
                        "Add a section `-- upgrade for " + dialect.name() + "`, or one `-- upgrade` for all others."));
    }

    @Override
    public List<Step> downgrade(Dialect dialect) {
        return steps(false, dialect)
                .orElseThrow(() -> SqlMistake.of(
                        origin + " has no way back" + (titles(false).isEmpty() ? "" : " for " + dialect.name()) + ".",
                        "Say one in a section `-- downgrade`, which may be empty; or restore a backup."));
    }

    private String titles(boolean up) {
        return String.join(
                " and ",
                sections.stream()
                        .filter(section -> section.up() == up)
                        .map(section -> "`" + section.title() + "`")
                        .toList());
    }

    private Optional<List<Step>> steps(boolean up, Dialect dialect) {
        List<SqlSection> way =
                sections.stream().filter(section -> section.up() == up).toList();
        return way.stream()
                .filter(section -> section.dialects().contains(dialect.name()))
                .findFirst()
                .or(() -> way.stream()
                        .filter(section -> section.dialects().isEmpty())
                        .findFirst())
                .map(section -> section.steps(origin, dialect));
    }
}
