package dev.cinnabar.cli.command;

import dev.cinnabar.cli.terminal.Answer;
import dev.cinnabar.migrate.draft.DialectNames;
import dev.cinnabar.schema.MetaData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the statements that create tables. */
@picocli.CommandLine.Command(
        name = "ddl",
        description = "The statements that create the tables of models or of a database.")
final class Ddl extends Command {
    @Parameters(
            arity = "0..*",
            paramLabel = "URL|CLASS",
            description = "A database, or models; \"database\" and \"models\" are those of the configuration.")
    List<String> said = List.of();

    @Option(
            names = "--dialect",
            paramLabel = "NAME",
            description = "Whose words; else those of the database that is meant.")
    @Nullable
    String dialect;

    @Override
    Answer answer(Run run) {
        run.loader();
        MetaData tables = Tables.of(run, said);
        String name = dialect == null ? ofDatabase(run) : dialect;
        String sql = tables.ddl(name);
        Map<String, String> document = new LinkedHashMap<>();
        document.put("dialect", name);
        document.put("sql", sql);
        return Answer.of(sql, document);
    }

    private String ofDatabase(Run run) {
        boolean url = said.size() == 1 && Tables.isUrl(said.get(0));
        return url ? DialectNames.of(said.get(0)).orElseGet(run::dialect) : run.dialect();
    }
}
