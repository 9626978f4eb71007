package dev.cinnabar.cli.command;

import dev.cinnabar.cli.terminal.Answer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a script that completes what is typed. */
@picocli.CommandLine.Command(
        name = "completion",
        description = "A script that completes commands and options: source <(cinnabar completion bash)")
final class Completion extends Command {
    /** The shells that run the script; zsh by its bashcompinit, which the script starts itself. */
    enum ShellName {
        BASH,
        ZSH
    }

    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
    ShellName shell = ShellName.BASH;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    CommandSpec spec;

    @Override
    Answer answer(Run run) {
        String script = AutoComplete.bash("cinnabar", spec.root().commandLine());
        Map<String, String> document = new LinkedHashMap<>();
        document.put("shell", shell.name().toLowerCase(Locale.ROOT));
        document.put("script", script);
        return Answer.of(script, document);
    }
}
