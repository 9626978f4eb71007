package dev.cinnabar.engine.boot;

public final class Breach {
    public Process start() throws java.io.IOException {
        return new ProcessBuilder("true").start();
    }
}
