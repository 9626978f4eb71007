package dev.cinnabar.ext.junit;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.DatabaseUrl;
import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where {@code TEST_DATABASE_URL} leads: databases are made beside the one that it names, which is never written to. Immutable.
 *
 * @param url the database through which one comes in
 * @param kind how databases are made and dropped there
 */
record GivenServer(DatabaseUrl url, Kind kind) {
    private static final int LONGEST_OWNER = 30;
    private static final String MEMORY = ":memory:";

    private enum Kind {
        FILE(""),
        DROPPED_BY_FORCE(" WITH (FORCE)"),
        DROPPED("");

        /** What makes the server drop a database from which connections of the program's own were not closed. */
        private final String behindDrop;

        Kind(String behindDrop) {
            this.behindDrop = behindDrop;
        }
    }

    /**
     * Reads the address.
     *
     * @throws UsageException if it cannot be read, or is of a kind that cannot make databases
     */
    static GivenServer at(String text) {
        DatabaseUrl url = parse(text.strip());
        return new GivenServer(
                url,
                switch (url.scheme()) {
                    case "sqlite" -> Kind.FILE;
                    case "postgresql", "postgres" -> Kind.DROPPED_BY_FORCE;
                    case "mysql" -> Kind.DROPPED;
                    default ->
                        throw new UsageException(
                                ErrorCode.UNKNOWN_SCHEME,
                                "TEST_DATABASE_URL is of the scheme " + url.scheme()
                                        + ", where no database can be made for each test class",
                                "give it one of sqlite, postgresql and mysql");
                });
    }

    private static DatabaseUrl parse(String text) {
        try {
            return DatabaseUrl.parse(text);
        } catch (UsageException unreadable) {
            throw new UsageException(
                    unreadable.code(),
                    "TEST_DATABASE_URL cannot be read: " + unreadable.problem(),
                    unreadable.hint(),
                    unreadable);
        }
    }

    /** A new empty database. */
    Place fresh(String owner) {
        return kind == Kind.FILE ? file(url.database()) : database(name(owner));
    }

    /** One in memory belongs to its engine anyway. */
    private Place file(@Nullable String given) {
        if (given == null || given.equals(MEMORY)) {
            return new Place(url.render(), () -> {});
        }
        try {
            Path beside =
                    Files.createDirectories(Path.of(given).toAbsolutePath().resolveSibling(""));
            Path folder = Files.createTempDirectory(beside, "cinnabar-sqlite-");
            String file = folder.resolve("test.db").toString();
            return new Place(url.withDatabase(file).render(), () -> delete(folder));
        } catch (IOException unwritable) {
            throw new UsageException(
                    ErrorCode.BAD_OPTION,
                    "No file can be made beside " + given + ", which TEST_DATABASE_URL names",
                    "let it name a file in a folder that can be written to",
                    unwritable);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Place database(String name) {
        run("CREATE DATABASE " + name);
        return new Place(
                url.withDatabase(name).render(), () -> run("DROP DATABASE IF EXISTS " + name + kind.behindDrop));
    }

    /** Its letters need no quotes anywhere, and it is like no other, also where several machines share a server. */
    private static String name(String owner) {
        String letters = owner.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        String some = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        return "t" + some + "_" + letters.substring(0, Math.min(LONGEST_OWNER, letters.length()));
    }

    /** Plugins of the program have no business here. */
    private void run(String sql) {
        try (Engine engine = Engine.builder(url).noPool().allowPlugins().build()) {
            engine.executeRaw(sql);
        } catch (CinnabarException refused) {
            throw new CinnabarException(
                    refused.code(),
                    "The server that TEST_DATABASE_URL names did not do this: " + sql + ": " + refused.problem(),
                    "let it name a server that runs, and a user who may create databases: each test class has one of"
                            + " its own",
                    refused);
        }
    }
}
