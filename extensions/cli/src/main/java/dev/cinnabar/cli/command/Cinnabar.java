package dev.cinnabar.cli.command;

import dev.cinnabar.cli.config.Configuration;
import dev.cinnabar.cli.terminal.Surroundings;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code cinnabar} itself, which only has others. Confined to one run. */
@picocli.CommandLine.Command(
        name = "cinnabar",
        description = "Looks into databases, draws them, writes models from them, and takes migrations.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Release.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        footerHeading = "%n",
        exitCodeList = {
            "0:done",
            "1:a check found a difference",
            "2:wrong usage or configuration",
            "3:the database or the run failed"
        },
        subcommands = {
            HelpCommand.class,
            Inspect.class,
            Diagram.class,
            Ddl.class,
            Models.class,
            Check.class,
            Shell.class,
            Tour.class,
            Completion.class,
            Init.class,
            ListTemplates.class,
            Revision.class,
            Merge.class,
            Squash.class,
            Edit.class,
            Upgrade.class,
            Downgrade.class,
            Current.class,
            History.class,
            Heads.class,
            Branches.class,
            Show.class,
            Stamp.class,
            EnsureVersion.class,
        })
public final class Cinnabar implements Callable<Integer> {
    private final Surroundings around;
    private final Failures failures;

    @Mixin
    Options options = new Options();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    CommandSpec spec;

    private Cinnabar(Surroundings around, Failures failures) {
        this.around = around;
        this.failures = failures;
    }

    /** Runs what the arguments say; gives what the process shall end with. */
    public static int run(Surroundings around, String... arguments) {
        Failures failures = new Failures(around, List.of(arguments));
        Cinnabar cinnabar = new Cinnabar(around, failures);
        CommandLine line = new CommandLine(cinnabar)
                .setOut(around.out())
                .setErr(around.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        around.paint() == dev.cinnabar.cli.terminal.Paint.PLAIN
                                ? CommandLine.Help.Ansi.OFF
                                : CommandLine.Help.Ansi.ON))
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true);
        // "-1" is a revision; what else looks like an option is refused by Target
        List.of("upgrade", "downgrade", "stamp")
                .forEach(name -> Objects.requireNonNull(line.getSubcommands().get(name))
                        .setUnmatchedOptionsArePositionalParams(true));
        line.setParameterExceptionHandler(failures::misused).setExecutionExceptionHandler(failures::failed);
        return line.execute(arguments);
    }

    /** One run, on the database of a section, or of none. */
    Run run(@Nullable String name) {
        return new Run(options, name, around);
    }

    Surroundings around() {
        return around;
    }

    Failures failures() {
        return failures;
    }

    boolean isJson() {
        return options.json;
    }

    /**
     * The sections that are meant; none for what stands above them.
     *
     * @throws UsageException if there is no such section, or none at all, or several shall have one URL
     */
    List<String> names() {
        if (!options.each && options.names.size() < 2) {
            return options.names;
        }
        if (options.url != null) {
            throw new UsageException(
                    ErrorCode.BAD_OPTION, "One URL is said for several databases.", "say one of --url and --name");
        }
        try (Run run = run(null)) {
            Configuration configuration = run.configuration();
            List<String> names = options.each
                    ? all(configuration)
                    : options.names.stream().distinct().toList();
            names.forEach(name -> configuration.settings(name, around.environment()));
            return names;
        }
    }

    private static List<String> all(Configuration configuration) {
        if (configuration.names().isEmpty()) {
            throw new UsageException(
                    ErrorCode.BAD_OPTION,
                    configuration.file().getFileName() + " has no sections of databases.",
                    "add sections, [databases.NAME], or leave --each out");
        }
        return List.copyOf(configuration.names());
    }

    /** Without a command there is only help to give. */
    @Override
    public Integer call() {
        if (options.json) {
            throw new ParameterException(spec.commandLine(), "No command is said.");
        }
        spec.commandLine().usage(around.err());
        return Failures.USAGE;
    }
}
