package dev.cinnabar.cli.shell;

import dev.cinnabar.connect.Engine;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** Hands the engine to the code that is typed, which can only reach what is static. One shell runs in a process at a time. */
public final class Handed {
    private static final AtomicReference<Engine> ENGINE = new AtomicReference<>();

    private Handed() {}

    static void hand(Engine engine) {
        ENGINE.set(engine);
    }

    /** The engine of the database that the shell was started for. */
    public static Engine engine() {
        return Objects.requireNonNull(ENGINE.get(), "no shell is running");
    }
}
