package dev.cinnabar.it.ext.cli;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A folder with a {@code cinnabar.toml} for an empty database. */
abstract class DatabaseContract {
    @TempDir
    Path folder;

    TestDatabase database;

    abstract DatabaseServer server();

    @BeforeEach
    final void configure() {
        database = server().fresh(getClass().getSimpleName());
        configure("");
    }

    /** The address stands in a variable, as it would where it holds a password. */
    final void configure(String more) {
        write("cinnabar.toml", "url = \"${DATABASE_URL}\"\n" + more);
    }

    final Path write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @AfterEach
    final void drop() {
        database.close();
    }

    final Typed typed() {
        return Typed.in(folder).with("DATABASE_URL", database.url());
    }

    final Typed.Said run(String... arguments) {
        return typed().run(arguments);
    }

    final Engine engine() {
        return Engine.create(database.url());
    }
}
