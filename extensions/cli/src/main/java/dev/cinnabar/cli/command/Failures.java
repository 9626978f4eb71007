package dev.cinnabar.cli.command;

import dev.cinnabar.cli.terminal.Json;
import dev.cinnabar.cli.terminal.Paint;
import dev.cinnabar.cli.terminal.Surroundings;
import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.SafeText;
import dev.cinnabar.error.UsageException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what went wrong: three lines for people, a document for programs. Confined to one run. */
final class Failures {
    static final int DIFFERENT = 1;
    static final int USAGE = 2;
    static final int FAILED = 3;

    /** What is found only when revisions are taken, though no statement failed. */
    private static final Set<ErrorCode> OF_THE_RUN = EnumSet.of(
            ErrorCode.EDITED_REVISION,
            ErrorCode.DATABASE_AHEAD,
            ErrorCode.UNFINISHED_REVISION,
            ErrorCode.MIGRATION_LOCKED,
            ErrorCode.DESTRUCTIVE_REVISION);

    private final Surroundings around;
    private final List<String> arguments;

    Failures(Surroundings around, List<String> arguments) {
        this.around = around;
        this.arguments = arguments;
    }

    /** The arguments cannot be understood. */
    int misused(ParameterException wrong, String[] given) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName(" ");
        String problem = String.valueOf(wrong.getMessage()).strip();
        Told told = new Told(
                ErrorCode.UNKNOWN_OPTION.id(),
                problem,
                suggested(wrong) + command + " --help tells what there is",
                ErrorCode.UNKNOWN_OPTION.page());
        tell(told);
        write(told);
        return USAGE;
    }

    private static String suggested(ParameterException wrong) {
        List<String> near =
                wrong instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        return near.isEmpty() ? "" : "did you mean " + near.get(0) + "? "; // the nearest comes first
    }

    /** A command threw. */
    int failed(Exception failure, CommandLine line, ParseResult result) {
        write(told(failure));
        return exitCode(failure);
    }

    /** Tells people what was thrown; gives it for programs. */
    Told told(Exception failure) {
        boolean stacktrace = arguments.contains("--stacktrace");
        Told told = Told.of(failure, stacktrace);
        tell(told);
        if (stacktrace) {
            failure.printStackTrace(around.err());
        }
        around.err().flush();
        return told;
    }

    /** What the process ends with. */
    static int exitCode(Exception failure) {
        boolean usage = failure instanceof UsageException known && !OF_THE_RUN.contains(known.code());
        return usage ? USAGE : FAILED;
    }

    private void write(Told told) {
        if (arguments.contains("--json")) {
            around.out().println(Json.of(Map.of("error", told.document())));
            around.out().flush();
        }
    }

    private void tell(Told told) {
        Paint paint = arguments.contains("--no-color") ? Paint.PLAIN : around.paint();
        around.err().println(paint.red(SafeText.escape(told.problem())));
        around.err().println(paint.faint("hint: ") + SafeText.escape(told.hint()));
        if (!told.page().isEmpty()) {
            around.err().println(paint.faint("see: " + told.page()));
        }
        around.err().flush();
    }

    /** In three lines, or as a document. Immutable. */
    record Told(String code, String problem, String hint, String page) {
        static Told of(Exception failure, boolean stacktrace) {
            if (failure instanceof CinnabarException known) {
                return new Told(
                        known.code().id(),
                        known.problem(),
                        known.hint(),
                        known.code().page());
            }
            String code = ErrorCode.EXTENSION_FAILED.id();
            return failure instanceof UncheckedIOException file
                    ? new Told(code, file.getMessage() + ": " + file.getCause(), "look at the file and its rights", "")
                    : new Told(
                            code,
                            "The command failed: " + failure,
                            stacktrace ? "please report it" : "--stacktrace tells where; please report it",
                            "");
        }

        Map<String, String> document() {
            Map<String, String> error = new LinkedHashMap<>();
            error.put("code", code);
            error.put("problem", problem);
            error.put("hint", hint);
            error.put("see", page);
            return error;
        }
    }
}
