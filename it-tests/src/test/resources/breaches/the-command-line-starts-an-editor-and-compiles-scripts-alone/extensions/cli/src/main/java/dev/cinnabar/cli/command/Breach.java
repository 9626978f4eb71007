package dev.cinnabar.cli.command;

public final class Breach {
    public Process format(String file) throws java.io.IOException {
        return new ProcessBuilder("clang-format", file).start();
    }
}
