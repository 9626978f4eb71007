package dev.cinnabar.cli.command;

import dev.cinnabar.cli.config.Key;
import dev.cinnabar.cli.look.Standing;
import dev.cinnabar.cli.look.StandingJson;
import dev.cinnabar.cli.look.StandingText;
import dev.cinnabar.cli.look.TableChoice;
import dev.cinnabar.cli.terminal.Answer;
import dev.cinnabar.connect.Engine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what stands in a database. */
@picocli.CommandLine.Command(name = "inspect", description = "Tables, columns, keys, indexes and sizes of a database.")
final class Inspect extends Command {
    @Parameters(arity = "0..1", paramLabel = "URL", description = "The database; else that of the configuration.")
    @Nullable
    String url;

    @Option(names = "--schema", paramLabel = "NAME", description = "A schema; may be said several times.")
    List<String> schemas = List.of();

    @Option(names = "--table", paramLabel = "PATTERN", description = "Only such tables; * stands for any letters.")
    List<String> tables = List.of();

    @Override
    Answer answer(Run run) {
        Engine engine = run.engine(url);
        TableChoice choice = tables.isEmpty() ? TableChoice.of(run.settings()) : TableChoice.of(tables, List.of());
        List<Standing> standing = meant(run).stream()
                .map(schema -> Standing.of(engine, schema, choice))
                .toList();
        return Answer.of(text(run, standing), document(standing));
    }

    /** The default schema, if nothing is said. */
    private List<String> meant(Run run) {
        List<String> said = schemas.isEmpty() ? run.settings().all(Key.SCHEMAS) : schemas;
        return said.isEmpty() ? List.of("") : said;
    }

    private static String text(Run run, List<Standing> standing) {
        return standing.stream()
                .map(each -> head(each) + new StandingText(each, run.paint()).text())
                .collect(Collectors.joining("\n"));
    }

    private static String head(Standing standing) {
        return standing.dialect().name() + " " + standing.dialect().version() + ", schema " + standing.schema()
                + "\n\n";
    }

    private static Map<String, @Nullable Object> document(List<Standing> standing) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("dialect", standing.get(0).dialect().name());
        document.put("version", standing.get(0).dialect().version());
        document.put(
                "schemas",
                standing.stream().map(each -> new StandingJson(each).document()).toList());
        return document;
    }
}
