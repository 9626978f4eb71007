package dev.cinnabar.it.ext.cli;

import dev.cinnabar.cli.Main;
import dev.cinnabar.cli.terminal.Prompt;
import dev.cinnabar.cli.terminal.Surroundings;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Commands as they are typed in a folder, and what came of them. */
final class Typed {
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private boolean terminal;
    private Prompt prompt = Prompt.NOBODY;
    private String input = "";

    private Typed(Path folder) {
        this.folder = folder;
    }

    /** What came of a command. */
    record Said(int code, String out, String err) {
        /** Both, for what must stand in neither. */
        String all() {
            return out + err;
        }
    }

    static Typed in(Path folder) {
        return new Typed(folder);
    }

    Typed with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Typed onTerminal() {
        terminal = true;
        return this;
    }

    Typed answering(Prompt with) {
        prompt = with;
        return this;
    }

    Typed typing(String text) {
        input = text;
        return this;
    }

    Said run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.run(
                new Surroundings(
                        new BufferedReader(new StringReader(input)),
                        new PrintWriter(out),
                        new PrintWriter(err),
                        environment,
                        folder,
                        terminal,
                        prompt),
                arguments);
        return new Said(code, out.toString(), err.toString());
    }
}
