package dev.cinnabar.it.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.EngineBuilder;
import dev.cinnabar.connect.EngineOptions;
import dev.cinnabar.dialect.DatabaseUrl;
import dev.cinnabar.testkit.server.FreshDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every way by which a password comes in, to every place where something is shown or goes wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SecretWalkContract implements SecretPlace.SecretServer {
    private static final String USER = "walker";

    private final FreshDatabase database;
    /** Another for each run, so that nothing on the machine holds it before. */
    private final String core = "canary" + (100_000_000 + new Random().nextInt(900_000_000));

    private final String password = "P@" + core + "/X:Y?Z&W#%+ =";

    SecretWalkContract(FreshDatabase database) {
        this.database = database;
    }

    abstract List<String> createUser(String user, String password);

    abstract List<String> dropUser(String user);

    abstract String sessionOfConnection();

    abstract String kill(long session);

    abstract String driver();

    /** A property that the dialect knows, with a value that it cannot have. */
    abstract String wrongValue();

    @BeforeAll
    void enter() throws SQLException {
        run(createUser(USER, password));
    }

    @AfterAll
    void leave() throws SQLException {
        run(dropUser(USER));
    }

    private void run(List<String> statements) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl());
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void kill(Connection connection) {
        Long session = connection.queryRaw(sessionOfConnection()).one().value(0, Long.class);
        connection.rollback();
        try {
            run(List.of(kill(session)));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    @Tag("SEC-16")
    void password_isWrittenNowhere_onThreeHundredPaths() {
        List<SecretWay> ways = new ArrayList<>(SecretWay.all(driver()));
        ways.add(SecretWay.dataSource());
        Set<String> paths = new TreeSet<>();
        try (SecretWatch watch = new SecretWatch(core, password)) {
            for (SecretWay way : ways) {
                for (SecretPlace place : SecretPlace.all(wrongValue())) {
                    if (leads(way, place)) {
                        assertThat(walk(way, place, watch))
                                .as(way.name() + " to " + place.name())
                                .isEqualTo(fails(place));
                        watch.assertClean(way.name() + " to " + place.name());
                        paths.add(way.name() + " to " + place.name());
                    }
                }
            }
            watch.lookAtThreads();
            watch.lookAtFiles();
            watch.assertClean("threads and files");
        }

        assertThat(paths).hasSizeGreaterThanOrEqualTo(300);
    }

    /** A mistake in a URL is met only where there is a URL, and with the password only where that is there by then. */
    private static boolean leads(SecretWay way, SecretPlace place) {
        boolean url = !way.name().equals(SecretWay.dataSource().name());
        boolean pooledByUs = url || !place.name().equals("pool timeout");
        return (url || !place.inUrl()) && pooledByUs && (way.early() || !place.early());
    }

    private static boolean fails(SecretPlace place) {
        return !Set.of("engine", "options", "failed ping", "echo", "no pool").contains(place.name());
    }

    private boolean walk(SecretWay way, SecretPlace place, SecretWatch watch) {
        SecretAddress at = place.address().apply(SecretAddress.of(DatabaseUrl.parse(database.url()), USER, password));
        try {
            EngineBuilder builder = way.door().apply(at);
            place.options().accept(builder);
            show(builder, watch);
            try (Engine engine = builder.build()) {
                watch.follow(engine);
                place.visit().with(engine, watch, this);
            }
            return false;
        } catch (RuntimeException failure) {
            watch.saw(failure);
            return true;
        }
    }

    private static void show(EngineBuilder builder, SecretWatch watch) {
        EngineOptions options = builder.options();
        watch.saw(options + " " + options.target() + " " + options.session() + " " + options.log() + " "
                + options.guests() + " " + options.pool());
    }

    @Test
    @Tag("SEC-16")
    void password_isWrittenNowhere_whereItComesInByAMistake() {
        SecretAddress at = SecretAddress.of(DatabaseUrl.parse(database.url()), USER, password);
        try (SecretWatch watch = new SecretWatch(core, password)) {
            for (SecretWay way : SecretWay.mistaken()) {
                try {
                    EngineBuilder builder = way.door().apply(at);
                    show(builder, watch);
                    try (Engine engine = builder.build()) {
                        watch.saw(engine.toString());
                        engine.connect().close();
                    }
                    throw new AssertionError("connected by " + way.name());
                } catch (RuntimeException refused) {
                    watch.saw(refused);
                }
                watch.assertClean(way.name());
            }
        }
    }
}
