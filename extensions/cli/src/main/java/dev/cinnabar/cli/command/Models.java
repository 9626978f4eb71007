package dev.cinnabar.cli.command;

import dev.cinnabar.cli.config.Key;
import dev.cinnabar.cli.look.TableChoice;
import dev.cinnabar.cli.models.ModelSources;
import dev.cinnabar.cli.models.Origin;
import dev.cinnabar.cli.models.SourceFile;
import dev.cinnabar.cli.terminal.Answer;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.ReflectOptions;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes model classes from the tables of a database. */
@picocli.CommandLine.Command(name = "models", description = "Model classes from the tables of a database.")
final class Models extends Command {
    @Parameters(arity = "0..1", paramLabel = "URL", description = "The database; else that of the configuration.")
    @Nullable
    String url;

    @Option(
            names = "--package",
            paramLabel = "NAME",
            description = "The package of the classes; else that of the configuration.")
    @Nullable
    String inPackage;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "The folder of all sources, where that of the package is made; else standard output.")
    @Nullable
    String output;

    @Option(names = "--schema", paramLabel = "NAME", description = "A schema; else the default one.")
    @Nullable
    String schema;

    @Option(names = "--include", paramLabel = "PATTERN", description = "Only such tables; * stands for any letters.")
    List<String> include = List.of();

    @Option(names = "--exclude", paramLabel = "PATTERN", description = "No such tables.")
    List<String> exclude = List.of();

    @Option(names = "--force", description = "Overwrite files that are there.")
    boolean force;

    @Override
    Answer answer(Run run) {
        ModelSources sources = sources(run, run.engine(url));
        sources.remarks().forEach(run::note);
        if (output == null) {
            return Answer.of(text(sources), document(sources, true));
        }
        Path folder = run.file(output);
        refuseOverwriting(sources, folder);
        sources.files().forEach(file -> run.write(folder.resolve(file.name()), file.text()));
        run.note("wrote " + sources.files().size() + " files below " + output);
        return Answer.of("", document(sources, false));
    }

    private ModelSources sources(Run run, Engine engine) {
        String said = inPackage == null ? run.settings().find(Key.PACKAGE).orElse("") : inPackage;
        return ModelSources.of(tables(run, engine), Origin.of(engine), said);
    }

    /** Tables of other schemas that are pointed at come along. */
    private MetaData tables(Run run, Engine engine) {
        String meant = schema == null ? first(run.settings().all(Key.SCHEMAS)) : schema;
        MetaData all = MetaData.reflect(engine, ReflectOptions.TABLES.in(meant));
        boolean chosen = !include.isEmpty() || !exclude.isEmpty();
        TableChoice choice = chosen ? TableChoice.of(include, exclude) : TableChoice.of(run.settings());
        List<TableDefinition> taken = all.tables().stream()
                .filter(table -> choice.takes(TableName.of(table)))
                .toList();
        return MetaData.of(taken).withEnums(all.enums());
    }

    private static String first(List<String> names) {
        return names.isEmpty() ? "" : names.get(0);
    }

    private void refuseOverwriting(ModelSources sources, Path folder) {
        List<String> there = sources.files().stream()
                .map(SourceFile::name)
                .filter(name -> Files.exists(folder.resolve(name)))
                .toList();
        if (!force && !there.isEmpty()) {
            throw new UsageException(
                    ErrorCode.BAD_OPTION,
                    "These files are there already, and nothing was written: " + String.join(", ", there) + ".",
                    "say --force to overwrite them, or another folder with -o");
        }
    }

    private static String text(ModelSources sources) {
        return sources.files().stream()
                .map(file -> "// " + file.name() + "\n" + file.text())
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, @Nullable Object> document(ModelSources sources, boolean withText) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put(
                "files",
                sources.files().stream().map(file -> file(file, withText)).toList());
        document.put("remarks", sources.remarks());
        return document;
    }

    private static Map<String, @Nullable Object> file(SourceFile file, boolean withText) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("name", file.name());
        if (withText) {
            said.put("text", file.text());
        }
        return said;
    }
}
