package dev.cinnabar.cli.command;

import dev.cinnabar.cli.config.Key;
import dev.cinnabar.cli.config.Settings;
import dev.cinnabar.cli.look.TableChoice;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.ReflectOptions;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables that a command is about: those of models, or those of a database. Stateless. */
final class Tables {
    private Tables() {}

    /**
     * What the arguments name: a URL is a database, {@code database} that of the configuration, {@code models} all models, and all else are
     * classes; nothing means the models where there are some in the configuration.
     */
    static MetaData of(Run run, List<String> said) {
        if (said.size() == 1 && isUrl(said.get(0))) {
            return ofDatabase(run, run.engine(said.get(0)));
        }
        return isDatabase(run, said)
                ? ofDatabase(run, run.engine())
                : ofModels(run, said.equals(List.of("models")) ? List.of() : said);
    }

    /** Those of named classes; of those of the configuration, if none is named. */
    static MetaData ofModels(Run run, List<String> classes) {
        return chosen(run, run.models(classes).tables());
    }

    static boolean isUrl(String said) {
        return said.contains("://") || said.startsWith("jdbc:");
    }

    private static boolean isDatabase(Run run, List<String> said) {
        Settings settings = run.settings();
        boolean models = !settings.all(Key.MODELS).isEmpty()
                || !settings.all(Key.CLASS_PATH).isEmpty();
        return said.equals(List.of("database"))
                || said.isEmpty() && !models && settings.find(Key.URL).isPresent();
    }

    /** All schemas of the configuration; each keeps its name unless it is the only one. */
    static MetaData ofDatabase(Run run, Engine engine) {
        List<String> schemas = run.settings().all(Key.SCHEMAS);
        Map<TableName, TableDefinition> tables = new LinkedHashMap<>();
        for (String schema : schemas.isEmpty() ? List.of("") : schemas) {
            MetaData read = MetaData.reflect(engine, ReflectOptions.TABLES.in(schema));
            read.tables().forEach(table -> tables.putIfAbsent(TableName.of(table), table));
        }
        return chosen(run, MetaData.of(tables.values()));
    }

    private static MetaData chosen(Run run, MetaData all) {
        TableChoice choice = TableChoice.of(run.settings());
        Collection<TableDefinition> chosen = new ArrayList<>(all.tables());
        chosen.removeIf(table -> !choice.takes(TableName.of(table)));
        return chosen.size() == all.tables().size() ? all : MetaData.of(chosen);
    }
}
