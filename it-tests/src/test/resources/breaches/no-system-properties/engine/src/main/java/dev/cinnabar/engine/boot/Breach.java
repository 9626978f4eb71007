package dev.cinnabar.engine.boot;

public final class Breach {
    public String home() {
        return System.getProperty("user.home");
    }
}
