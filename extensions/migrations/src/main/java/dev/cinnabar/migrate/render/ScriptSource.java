package dev.cinnabar.migrate.render;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.migrate.Migration;
import dev.cinnabar.migrate.Operations;
import dev.cinnabar.migrate.Revision;
import dev.cinnabar.migrate.graph.RevisionNode;
import dev.cinnabar.schema.SchemaOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes scripts in Java, which say the same steps when they run, and look as palantir-java-format has them. Whatever comes from a database
 * or a person is escaped: no name and no text of it becomes code. Immutable, so that many threads may share it.
 *
 * @param dialect the one in whose words conditions, expressions and queries of the statement language are written down
 * @param renderers who writes what a script cannot know
 */
public record ScriptSource(Dialect dialect, Renderers renderers, ScriptTemplate template) {
    private static final String EMPTY_UPGRADE =
            "Nothing yet: say the steps, such as op.createIndex(\"ix_users_name\", \"users\", \"name\").";
    private static final String EMPTY_DOWNGRADE = "Nothing yet: say the steps back.";

    public ScriptSource {
        Objects.requireNonNull(dialect, "dialect");
        Objects.requireNonNull(renderers, "renderers");
        Objects.requireNonNull(template, "template");
    }

    /** As scripts look by themselves. */
    public static ScriptSource of(Dialect dialect) {
        return new ScriptSource(dialect, Renderers.NONE, ScriptTemplate.STANDARD);
    }

    /** The same with others who write what a script cannot know. */
    public ScriptSource with(Renderers others) {
        return new ScriptSource(dialect, others, template);
    }

    /** The same with something else around the steps. */
    public ScriptSource with(ScriptTemplate other) {
        return new ScriptSource(dialect, renderers, other);
    }

    /**
     * The text of the file.
     *
     * @throws dev.cinnabar.error.UsageException if a step cannot be said in a script: a plugin's own without a renderer, or one whose
     *     condition is a function
     */
    public String text(ScriptDraft draft) {
        Imports imports = new Imports(draft.packageName(), draft.className());
        Page page = new Page(dialect, renderers, imports);
        String revision = revision(draft, page);
        imports.name(Migration.class);
        imports.name(Operations.class);
        List<String> upgrade = body(page, "upgrade", draft.upgrade(), EMPTY_UPGRADE);
        List<String> downgrade = body(page, "downgrade", draft.downgrade(), EMPTY_DOWNGRADE);
        return template.filled(Map.of(
                "package", draft.packageName().isEmpty() ? "" : "package " + draft.packageName() + ";\n\n",
                "imports", imports.lines(),
                "revision", revision,
                "class", draft.className(),
                "upgrade", upgrade.get(0),
                "downgrade", downgrade.get(0),
                "members", upgrade.get(1) + downgrade.get(1) + page.enums().members(),
                "id", draft.node().id(),
                "message", Literals.escaped(draft.message())));
    }

    private List<String> body(Page page, String name, List<SchemaOperation> steps, String empty) {
        return steps.isEmpty()
                ? List.of(BodySource.comment(empty), "")
                : new BodySource(page, name).of(steps, step -> marks(name, step));
    }

    private List<String> marks(String direction, SchemaOperation step) {
        List<String> marks =
                new ArrayList<>(direction.equals("upgrade") ? Marks.losses(step, dialect.name()) : List.of());
        marks.addAll(Marks.hints(step));
        return marks;
    }

    private static String revision(ScriptDraft draft, Page page) {
        RevisionNode node = draft.node();
        List<String> said = new ArrayList<>();
        said.add("id = " + Literals.quoted(node.id()));
        said.add("down = " + names(node.down()));
        said.add("message = " + Literals.quoted(draft.message()));
        if (!node.labels().isEmpty()) {
            said.add("labels = " + names(node.labels()));
        }
        if (!node.dependsOn().isEmpty()) {
            said.add("dependsOn = " + names(node.dependsOn()));
        }
        return annotation("@" + page.name(Revision.class) + "(", said);
    }

    /** One that has a list is written in lines. */
    private static String annotation(String start, List<String> said) {
        String flat = start + String.join(", ", said) + ")";
        return flat.length() <= Layout.WIDTH && said.stream().noneMatch(one -> one.contains(" = {"))
                ? flat
                : start + Layout.newLine(8) + String.join("," + Layout.newLine(8), said) + ")";
    }

    private static String names(List<String> names) {
        List<String> quoted = names.stream().map(Literals::quoted).toList();
        return quoted.size() == 1 ? quoted.get(0) : "{" + String.join(", ", quoted) + "}";
    }
}
