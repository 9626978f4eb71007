package dev.cinnabar.it.errors;

import static dev.cinnabar.it.errors.Members.AGE;
import static dev.cinnabar.it.errors.Members.CLUB;
import static dev.cinnabar.it.errors.Members.EMAIL;
import static dev.cinnabar.it.errors.Members.ID;
import static dev.cinnabar.it.errors.Members.MEMBERS;
import static dev.cinnabar.it.errors.Members.member;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.EngineBuilder;
import dev.cinnabar.it.connect.SecretWatch;
import dev.cinnabar.testkit.server.FreshDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** All that can go wrong with a value, and what is written meanwhile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ValueLeakContract {
    static final String CANARY = "c4nary";
    private static final int NUMBER = 918_273_645;

    private final FreshDatabase database;

    ValueLeakContract(FreshDatabase database) {
        this.database = database;
    }

    /** What goes wrong on this database only, each statement with one value. */
    abstract List<String> ownMishaps();

    /** What must be there for it. */
    abstract List<String> ownThings();

    abstract List<String> ownThingsGone();

    /** Whose messages hold the value, as the program sees when it asks for values. */
    abstract Set<String> telling();

    @BeforeAll
    void create() {
        try (Engine engine = Engine.create(database.url())) {
            Members.TABLES.createAll(engine);
            engine.inTransaction(connection -> connection.execute(member(NUMBER, CANARY)));
            ownThings().forEach(engine::executeRaw);
        }
    }

    @AfterAll
    void drop() {
        try (Engine engine = Engine.create(database.url())) {
            ownThingsGone().forEach(engine::executeRaw);
            Members.TABLES.dropAll(engine);
        }
    }

    private Map<String, Engine.Work<RuntimeException>> mishaps() {
        Map<String, Engine.Work<RuntimeException>> mishaps = new LinkedHashMap<>();
        mishaps.put("unique", connection -> connection.execute(member(2, CANARY)));
        mishaps.put("primary key", connection -> connection.execute(member(NUMBER, "other")));
        mishaps.put("unique on update", this::updateToSame);
        mishaps.put(
                "check", connection -> connection.execute(member(5, CANARY + 5).set(AGE, 3)));
        mishaps.put(
                "foreign key",
                connection -> connection.execute(member(6, CANARY + 6).set(CLUB, NUMBER)));
        mishaps.put("not null", connection -> connection.execute(insert(MEMBERS).set(ID, NUMBER + 1)));
        mishaps.put("too long", connection -> connection.execute(member(8, CANARY.repeat(10))));
        mishaps.put(
                "wrong type",
                connection -> connection.execute(insert(MEMBERS).values(Map.of("id", CANARY, "email", "x"))));
        mishaps.put("batch", connection -> connection.execute(insert(MEMBERS), rows(3)));
        mishaps.put("bulk", connection -> connection.execute(insert(MEMBERS), rows(2_000)));
        mishaps.put("bulk too long", connection -> connection.execute(insert(MEMBERS), tooLong(50)));
        mishaps.put(
                "raw insert",
                connection -> connection.executeRaw("insert into members (id, email) values (?, ?)", 9, CANARY));
        mishaps.put(
                "raw, no table",
                connection -> connection
                        .queryRaw("select id from nowhere where email = ?", CANARY)
                        .all());
        mishaps.put(
                "raw, no column",
                connection -> connection
                        .queryRaw("select nothing from members where email = ?", CANARY)
                        .all());
        mishaps.put(
                "raw, bad syntax",
                connection -> connection
                        .queryRaw("select id from members where email = ? and and", CANARY)
                        .all());
        mishaps.put(
                "raw, too many values",
                connection -> connection
                        .queryRaw("select id from members where email = ?", CANARY, CANARY)
                        .all());
        mishaps.put("wrong place in a failed transaction", this::afterFailure);
        ownMishaps()
                .forEach(sql -> mishaps.put(
                        sql, connection -> connection.queryRaw(sql, CANARY).all()));
        return mishaps;
    }

    private void updateToSame(Connection connection) {
        connection.execute(member(11, "another"));
        connection.execute(
                update(MEMBERS).set(EMAIL, CANARY).where(MEMBERS.column(ID).eq(11)));
    }

    private void afterFailure(Connection connection) {
        try {
            connection.execute(member(2, CANARY));
        } catch (RuntimeException first) {
            assertThat(first).hasMessageContaining("see:");
        }
        connection.execute(member(12, CANARY + 12));
    }

    private static List<Map<String, Object>> rows(int count) {
        List<Map<String, Object>> rows = new ArrayList<>();
        IntStream.range(1, count).forEach(i -> rows.add(Map.of("id", 1_000 + i, "email", CANARY + i)));
        rows.add(Map.of("id", 1_000 + count, "email", CANARY));
        return rows;
    }

    private static List<Map<String, Object>> tooLong(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Map.<String, Object>of("id", 5_000 + i, "email", CANARY.repeat(8) + i))
                .toList();
    }

    @Test
    @Tag("SEC-17")
    void value_isWrittenNowhere_whateverGoesWrongWithIt() {
        List<String> leaks = new ArrayList<>();
        try (SecretWatch watch = SecretWatch.forValues(CANARY, String.valueOf(NUMBER));
                Engine engine = builder().echo(true).build()) {
            watch.follow(engine);
            mishaps().forEach((name, work) -> {
                watch.saw(failure(engine, name, work));
                watch.leaks().forEach(leak -> leaks.add(name + ": " + leak));
            });
        }

        assertThat(leaks).isEmpty();
    }

    @Test
    @Tag("SEC-17")
    void value_isShown_whereTheProgramAsksForIt() {
        Set<String> told = new TreeSet<>();
        try (Engine engine = builder().showValues(true).build()) {
            mishaps().forEach((name, work) -> {
                if (SecretWatch.shown(failure(engine, name, work)).contains(CANARY)) {
                    told.add(name);
                }
            });
        }

        assertThat(told).containsAll(telling());
    }

    private EngineBuilder builder() {
        return Engine.builder(database.url());
    }

    private static Throwable failure(Engine engine, String name, Engine.Work<RuntimeException> work) {
        try {
            engine.inTransaction(work);
        } catch (RuntimeException failure) {
            return failure;
        }
        return new IllegalStateException("nothing went wrong, to be told by " + CANARY + ": " + name);
    }
}
