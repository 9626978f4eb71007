package dev.cinnabar.it.ext.observability;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.EngineBuilder;
import dev.cinnabar.event.Subscription;
import dev.cinnabar.it.ext.observability.model.Essay;
import dev.cinnabar.it.ext.observability.model.Writer;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Insert;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Table;
import dev.cinnabar.testkit.server.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A database with a few tables, which are empty before each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ObservedContract {
    static final NumberColumn<Integer> ID = column("id", INTEGER).primaryKey().autoincrement(false);
    static final TextColumn NAME = column("name", varchar(80)).notNull().unique();
    static final Table PEOPLE = table("people", ID, NAME);
    static final NumberColumn<Integer> OWNER = column("owner", INTEGER).notNull();
    static final Table PETS = table("pets", ID, OWNER);

    final Place place;
    private TestDatabase database;
    private Engine plain;

    ObservedContract(Place place) {
        this.place = place;
    }

    @BeforeAll
    void createTables() {
        database = place.server().fresh(getClass().getSimpleName());
        plain = Engine.create(database.url());
        MetaData.of(PEOPLE, PETS).createAll(plain);
        MetaData.of(Writer.class, Essay.class).createAll(plain);
    }

    @BeforeEach
    void empty() {
        plain.inTransaction(connection -> {
            for (String table : List.of("people", "pets", "essays", "writers")) {
                connection.executeRaw("DELETE FROM " + table);
            }
        });
    }

    @AfterAll
    void drop() {
        plain.close();
        database.close();
    }

    final TestDatabase database() {
        return database;
    }

    /** An engine that nobody observes. */
    final Engine plain() {
        return plain;
    }

    final EngineBuilder builder() {
        return Engine.builder(database.url()).name("observed");
    }

    static Insert<Table> person(int id, String name) {
        return insert(PEOPLE).set(ID, id).set(NAME, name);
    }

    static Select<String> names() {
        return select(PEOPLE.column(NAME)).orderBy(PEOPLE.column(ID));
    }

    static List<Map<String, Object>> people(int count) {
        return IntStream.rangeClosed(1, count)
                .<Map<String, Object>>mapToObj(id -> Map.of("id", id, "name", "person " + id))
                .toList();
    }

    /** What a statement threw that another thread stopped. */
    final @Nullable Throwable cancelled(Connection connection) throws InterruptedException {
        Throwable[] failure = new Throwable[1];
        CountDownLatch begun = new CountDownLatch(1);
        Thread running = new Thread(() -> failure[0] =
                catchThrowable(() -> connection.queryRaw(place.slow()).all()));
        try (Subscription listening =
                connection.engine().events().on(BeforeExecute.class, event -> begun.countDown())) {
            assertThat(listening).isNotNull();
            running.start();
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        }
        Thread.sleep(700);
        while (running.isAlive()) { // it may not have been sent yet
            connection.cancel();
            running.join(100);
        }
        return failure[0];
    }

    /** Ends somebody else's conversation with the server. */
    final void kill(Connection victim) {
        boolean postgres = place.equals(Place.POSTGRES);
        long session = victim.queryRaw(postgres ? "SELECT pg_backend_pid()" : "SELECT connection_id()")
                .scalarOne(Number.class)
                .longValue();
        try (Connection other = plain.connect()) {
            if (postgres) {
                other.queryRaw("SELECT pg_terminate_backend(" + session + ", 5000)")
                        .all();
            } else {
                other.executeRaw("KILL " + session);
            }
        }
    }

    /** Does something on so many threads at a time. */
    static void onThreads(int count, Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Future<?>> all = IntStream.range(0, count)
                    .<Future<?>>mapToObj(number -> threads.submit(() -> {
                        work.on(number);
                        return null;
                    }))
                    .toList();
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** What a thread does. */
    interface Work {
        void on(int number) throws Exception;
    }
}
