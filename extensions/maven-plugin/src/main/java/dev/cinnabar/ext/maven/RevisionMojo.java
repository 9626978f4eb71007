package dev.cinnabar.ext.maven;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.Migrations;
import dev.cinnabar.migrate.compare.CompareOptions;
import dev.cinnabar.migrate.compare.SchemaChanges;
import dev.cinnabar.migrate.draft.Autogeneration;
import dev.cinnabar.migrate.draft.DialectNames;
import dev.cinnabar.migrate.draft.NewScript;
import dev.cinnabar.migrate.draft.Predecessors;
import dev.cinnabar.migrate.draft.ScriptLanguage;
import dev.cinnabar.migrate.graph.RevisionNode;
import dev.cinnabar.migrate.render.RevisionIds;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.SchemaOperation;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Writes a new script, with the steps that lead from the database to the models or without any. The project is compiled before, so that it
 * follows the revision that was written last.
 */
@Mojo(name = "revision", requiresDependencyResolution = ResolutionScope.RUNTIME)
@Execute(phase = LifecyclePhase.COMPILE)
public final class RevisionMojo extends WordsMojo {
    /** What it is for, in a few words. */
    @Parameter(property = "cinnabar.message", required = true)
    private String message = "";

    /** With the steps from the database as it stands to the models. */
    @Parameter(property = "cinnabar.autogenerate", defaultValue = "false")
    private boolean autogenerate;

    /** What it follows, if there are several heads; {@code base} for nothing. */
    @Parameter(property = "cinnabar.head")
    private List<String> head = List.of();

    /** Lets it follow a revision that is no head, so that a branch begins. */
    @Parameter(property = "cinnabar.splice", defaultValue = "false")
    private boolean splice;

    /** Revisions of other branches that must be there before it. */
    @Parameter(property = "cinnabar.dependsOn")
    private List<String> dependsOn = List.of();

    /** Names for the branch that begins here. */
    @Parameter(property = "cinnabar.branchLabel")
    private List<String> branchLabel = List.of();

    /** Its id, instead of one by chance. */
    @Parameter(property = "cinnabar.revId")
    private @Nullable String revId;

    /** What it is written in: {@code java} or {@code sql}. */
    @Parameter(property = "cinnabar.language", defaultValue = "java")
    private String language = "java";

    /** The package of its class. */
    @Parameter(property = "cinnabar.package")
    private @Nullable String packageName;

    /** Where it is written; else the package's folder among the sources, or the folder of files of SQL. */
    @Parameter(property = "cinnabar.versionPath")
    private @Nullable File versionPath;

    @Parameter(defaultValue = "${project.build.sourceDirectory}", readonly = true, required = true)
    private File sources = new File("");

    @Override
    void work() {
        Destination destination = new Destination(
                ScriptLanguage.of(language), Optional.ofNullable(packageName).orElse(""));
        Path folder =
                destination.folder(Optional.ofNullable(versionPath).map(File::toPath), sources.toPath(), folder());
        try (Engine engine = autogenerate ? engine() : Engine.offline(words(destination), sql -> {})) {
            Migrations migrations = migrations(engine);
            RevisionNode node = node(migrations);
            List<SchemaOperation> steps = autogenerate ? steps(engine, migrations) : List.of();
            if (autogenerate && steps.isEmpty()) {
                getLog().info("Nothing differs, so no script is written");
                return;
            }
            NewScript script = NewScript.of(node, message, destination.packageName(), steps)
                    .checkedAmong(scripts());
            getLog().info("Wrote " + script.write(folder, destination.language(), engine.dialect()));
        }
    }

    /** A script in Java without steps is worded alike for all. */
    private String words(Destination destination) {
        Optional<String> said = findDialect();
        return said.or(() -> destination.language() == ScriptLanguage.JAVA ? DialectNames.any() : said)
                .orElseGet(this::dialect);
    }

    private RevisionNode node(Migrations migrations) {
        List<String> down = new Predecessors(head, splice).in(migrations.graph());
        String id = revId == null ? RevisionIds.random() : revId;
        List<String> needed =
                dependsOn.stream().map(said -> migrations.script(said).id()).toList();
        return new RevisionNode(id, down, needed, branchLabel);
    }

    private List<SchemaOperation> steps(Engine engine, Migrations migrations) {
        CompareOptions options = CompareOptions.USUAL.withVersions(versions());
        SchemaChanges changes = new Autogeneration(models(), options).on(engine, migrations);
        changes.notes().forEach(getLog()::info);
        return changes.operations();
    }

    /** Without any, all tables would be found to be too much. */
    private static MetaData models() {
        MetaData models = MetaData.ofClassPath();
        if (models.tables().isEmpty()) {
            throw new UsageException(
                    ErrorCode.UNMAPPED_CLASS,
                    "The class path of the project has no models.",
                    "build them with cinnabar-processor, or leave autogenerate out");
        }
        return models;
    }
}
