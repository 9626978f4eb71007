package dev.cinnabar.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that all commands have. Filled by picocli, and confined to one run. */
final class Options {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The configuration; else cinnabar.toml here or in a folder above.")
    @Nullable
    String config;

    @Option(
            names = "--url",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "The database, instead of the one in the configuration.")
    @Nullable
    String url;

    @Option(
            names = {"-n", "--name"},
            paramLabel = "SECTION",
            scope = ScopeType.INHERIT,
            description = "The section [databases.SECTION] of the configuration; several, for one after another.")
    List<String> names = List.of();

    @Option(
            names = "--each",
            scope = ScopeType.INHERIT,
            description =
                    "All sections of the configuration, one after another; one that fails does not stop the others.")
    boolean each;

    @Option(
            names = "-x",
            paramLabel = "KEY=VALUE",
            scope = ScopeType.INHERIT,
            description = "A value for $${KEY} in the configuration; before the environment.")
    Map<String, String> variables = new LinkedHashMap<>();

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "One JSON document on standard output.")
    boolean json;

    @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "No colours; NO_COLOR says the same.")
    boolean noColor;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "No progress and no remarks.")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "More to read, and each statement as it is sent.")
    boolean verbose;

    @Option(names = "--stacktrace", scope = ScopeType.INHERIT, description = "Where in the program an error came from.")
    boolean stacktrace;
}
