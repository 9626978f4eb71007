package dev.cinnabar.cli.command;

import dev.cinnabar.cli.config.Configuration;
import dev.cinnabar.cli.config.ConfigurationFile;
import dev.cinnabar.cli.config.Key;
import dev.cinnabar.cli.config.Settings;
import dev.cinnabar.cli.place.ClassPath;
import dev.cinnabar.cli.place.Databases;
import dev.cinnabar.cli.place.ModelChoice;
import dev.cinnabar.cli.place.Rewriters;
import dev.cinnabar.cli.script.ScriptPlaces;
import dev.cinnabar.cli.script.ScriptSet;
import dev.cinnabar.cli.terminal.Paint;
import dev.cinnabar.cli.terminal.Surroundings;
import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.DatabaseUrl;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.SafeText;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.Migrations;
import dev.cinnabar.migrate.draft.DialectNames;
import dev.cinnabar.migrate.draft.ScriptLanguage;
import dev.cinnabar.migrate.run.RunOptions;
import dev.cinnabar.schema.TableName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One command at work: its settings, classes and databases, which are closed with it. Confined to one thread. */
final class Run implements AutoCloseable {
    private final Options options;
    private final @Nullable String name;
    private final Surroundings around;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final @Nullable ClassLoader before = Thread.currentThread().getContextClassLoader();
    private @Nullable Configuration configuration;
    private @Nullable ClassPath path;
    private @Nullable URLClassLoader loader;

    /** On the database of a section; on that of no section, if none is said. */
    Run(Options options, @Nullable String name, Surroundings around) {
        this.options = options;
        this.name = name;
        this.around = around;
    }

    Surroundings around() {
        return around;
    }

    Paint paint() {
        return options.noColor || options.json ? Paint.PLAIN : around.paint();
    }

    boolean isJson() {
        return options.json;
    }

    boolean isVerbose() {
        return options.verbose;
    }

    /** Says something beside the answer. */
    void note(String text) {
        if (!options.quiet) {
            around.err().println(SafeText.escape(text));
            around.err().flush();
        }
    }

    void warn(String text) {
        around.err().println(around.paint().yellow("warning: ") + SafeText.escape(text));
        around.err().flush();
    }

    Configuration configuration() {
        Configuration known = configuration;
        if (known == null) {
            known = read();
            configuration = known;
        }
        return known;
    }

    private Configuration read() {
        if (options.config != null) {
            return ConfigurationFile.read(around.folder().resolve(options.config));
        }
        return ConfigurationFile.find(around.folder())
                .map(ConfigurationFile::read)
                .orElseGet(() -> Configuration.none(around.folder()));
    }

    /** What the file says of the database that is meant, and what the command says beyond that. */
    Settings settings() {
        Map<String, String> variables = new HashMap<>(around.environment());
        variables.putAll(options.variables);
        Settings said = name == null
                ? configuration().settings(variables)
                : configuration().settings(name, variables);
        return options.url == null ? said : said.with(Key.URL, fromCommandLine(options.url));
    }

    /** A URL that was typed: whoever lists the processes can read a password in it. */
    private String fromCommandLine(String url) {
        if (DatabaseUrl.parse(url).password() != null) {
            warn("the password in the URL can be read by all who see the list of processes: set CINNABAR_PASSWORD"
                    + " instead");
        }
        return url;
    }

    ClassPath path() {
        ClassPath known = path;
        if (known == null) {
            known = ClassPath.of(settings());
            path = known;
        }
        return known;
    }

    /** The class loader of models, dialects and drivers, which the thread has from now on. */
    ClassLoader loader() {
        URLClassLoader known = loader;
        if (known == null) {
            known = path().loader();
            open.push(known);
            loader = known;
            Thread.currentThread().setContextClassLoader(known);
        }
        return known;
    }

    ModelChoice models(List<String> names) {
        return new ModelChoice(names.isEmpty() ? settings().all(Key.MODELS) : names, path(), loader());
    }

    /** Who has the last word on generated steps. */
    Rewriters rewriters() {
        return new Rewriters(settings().all(Key.REWRITERS), path(), loader());
    }

    /** Whether the settings say which database is meant, or could, were one of several named. */
    boolean hasDatabase() {
        return settings().find(Key.URL).isPresent() || !configuration().names().isEmpty();
    }

    /** The database of the settings. */
    Engine engine() {
        Settings settings = settings();
        if (settings.find(Key.URL).isEmpty() && !configuration().names().isEmpty()) {
            throw new UsageException(
                    ErrorCode.BAD_OPTION,
                    configuration().file().getFileName() + " has several databases, and none is meant.",
                    "say --name " + String.join(" or --name ", configuration().names()));
        }
        return opened(settings);
    }

    /** The database of a URL that was typed; that of the settings if none was. */
    Engine engine(@Nullable String url) {
        return url == null ? engine() : opened(settings().with(Key.URL, fromCommandLine(url)));
    }

    /** The folders and the class path that scripts come from. */
    ScriptPlaces places() {
        return new ScriptPlaces(settings(), path(), loader());
    }

    /** All scripts, read now; no database is asked. */
    ScriptSet scripts() {
        return ScriptSet.of(places());
    }

    /** Takes scripts on a database. */
    Migrations migrations(Engine engine, ScriptSet scripts) {
        return Migrations.of(engine, scripts)
                .with(given -> given.withVersions(versions()).withProgress(new Telling(this)));
    }

    /** The table that says where the database stands. */
    TableName versions() {
        String table = settings()
                .find(Key.VERSION_TABLE)
                .orElse(RunOptions.USUAL.versions().toString());
        int dot = table.indexOf('.');
        return new TableName(dot < 0 ? "" : table.substring(0, dot), table.substring(dot + 1));
    }

    /** An engine that only words statements: in the dialect that is named, or in that of the database of the settings. */
    Engine offline(@Nullable String dialect) {
        loader();
        String name = dialect == null ? dialect() : dialect;
        Engine engine = Engine.offline(name, sql -> {});
        open.push(engine);
        return engine;
    }

    /** What a new script is written in: SQL if the command says so, else what the settings say. */
    ScriptLanguage language(boolean sql) {
        return sql
                ? ScriptLanguage.SQL
                : settings().find(Key.SCRIPT_LANGUAGE).map(ScriptLanguage::of).orElse(ScriptLanguage.JAVA);
    }

    /** The dialect of the database of the settings, which is not asked. */
    String dialect() {
        return settings()
                .find(Key.URL)
                .flatMap(DialectNames::of)
                .orElseThrow(() -> new UsageException(
                        ErrorCode.BAD_OPTION,
                        "Nobody says in whose words the statements shall be.",
                        "say --dialect postgresql, or name a database with --url or in cinnabar.toml"));
    }

    private Engine opened(Settings settings) {
        loader();
        Engine engine = new Databases(around).open(settings);
        open.push(engine);
        if (options.verbose) {
            engine.events().on(BeforeExecute.class, event -> note(event.sql()));
        }
        return engine;
    }

    /** A file that was typed, or one that is written. */
    Path file(String name) {
        return around.folder().resolve(name);
    }

    /** Writes a text to a file, and makes the folders above it. */
    void write(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + file, unwritable);
        }
    }

    @Override
    public void close() {
        Thread.currentThread().setContextClassLoader(before);
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception left) {
                warn("could not close: " + left.getMessage());
            }
        }
    }
}
