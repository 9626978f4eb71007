package dev.cinnabar.it.connect;

import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.ExecutionOptions;
import dev.cinnabar.connect.ReplicaChooser;
import dev.cinnabar.connect.Transaction;
import dev.cinnabar.connect.TransactionOptions;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.sql.Query;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three databases that hold different rows, so that it shows which one answered. */
abstract class RoutingContract extends ConnectContract {
    private final DatabaseServer server;
    private final List<TestDatabase> copies = new ArrayList<>();
    private final List<Engine> replicas = new ArrayList<>();
    private Engine routing;

    RoutingContract(DatabaseServer server) {
        super(server);
        this.server = server;
    }

    @BeforeAll
    void createReplicas() {
        for (String name : List.of("first", "second")) {
            TestDatabase copy = server.fresh(getClass().getSimpleName() + name);
            copies.add(copy);
            Engine replica = Engine.create(copy.url());
            replicas.add(replica);
            replica.apply(List.of(new SchemaOperation.CreateTable(PEOPLE.definition())));
            replica.inTransaction(
                    connection -> connection.execute(insert(PEOPLE).set(ID, 1).set(NAME, name)));
        }
    }

    @AfterAll
    void dropReplicas() {
        replicas.forEach(Engine::close);
        copies.forEach(TestDatabase::close);
    }

    @BeforeEach
    void fillPrimary() {
        empty();
        engine().inTransaction(connection ->
                connection.execute(insert(PEOPLE).set(ID, 1).set(NAME, "primary")));
        routing = Engine.routing(engine(), ReplicaChooser.inTurn(replicas));
    }

    private static final Query<String> NAMES =
            select(PEOPLE.column(NAME)).where(PEOPLE.column(ID).eq(1));

    private static String whoAnswers(Connection connection) {
        return connection.execute(NAMES).one();
    }

    private static void write(Connection connection, int id) {
        connection.execute(insert(PEOPLE).set(ID, id).set(NAME, "p" + id));
    }

    @Test
    void reads_goToTheReplicasInTurn() {
        List<String> answered = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            try (Connection connection = routing.connect()) {
                answered.add(whoAnswers(connection));
            }
        }

        assertThat(answered).containsExactly("first", "second", "first", "second");
    }

    @Test
    void writesAndWhatFollowsOnTheConnection_goToThePrimary() throws Exception {
        try (Connection connection = routing.connect()) {
            assertThat(whoAnswers(connection)).isEqualTo("first");
            write(connection, 2);
            assertThat(whoAnswers(connection)).isEqualTo("primary");
            connection.commit();

            assertThat(whoAnswers(connection)).isEqualTo("primary");
            assertThat(connection.execute(select(PEOPLE.column(ID))).all()).containsExactlyInAnyOrder(1, 2);
        }
        assertThat(rowsSeenFromOutside()).isEqualTo(2);
        try (Connection connection = routing.connect()) {
            assertThat(whoAnswers(connection)).isEqualTo("second");
        }
    }

    @Test
    void sqlOfAPerson_goesToThePrimary() {
        try (Connection connection = routing.connect()) {
            assertThat(connection
                            .queryRaw("SELECT name FROM people WHERE id = 1")
                            .scalarOne(String.class))
                    .isEqualTo("primary");
        }
        try (Connection connection = routing.connect()) {
            assertThat(connection
                            .execute(
                                    text("SELECT name FROM people WHERE id = 1").returnsRows())
                            .scalarOne(String.class))
                    .isEqualTo("primary");
        }
    }

    @Test
    void transaction_readsFromThePrimary_fromItsBeginning() throws Exception {
        routing.inTransaction(connection -> {
            assertThat(whoAnswers(connection)).isEqualTo("primary");
            write(connection, 2);
            connection.inTransaction(inner -> {
                write(inner, 3);
                assertThat(whoAnswers(inner)).isEqualTo("primary");
            });
        });

        assertThat(rowsSeenFromOutside()).isEqualTo(3);
    }

    @Test
    void transaction_isUndoneOnThePrimary_whenTheWorkFails() throws Exception {
        IllegalStateException mine = new IllegalStateException("mine");

        Throwable thrown = catchThrowable(() -> routing.inTransaction(connection -> {
            write(connection, 2);
            throw mine;
        }));

        assertThat(thrown).isSameAs(mine);
        assertThat(rowsSeenFromOutside()).isEqualTo(1);
    }

    @Test
    void readOnlyTransaction_staysOnOneReplica_andRefusesWrites() {
        String all = routing.read(connection -> whoAnswers(connection) + whoAnswers(connection));

        assertThat(all).isIn("firstfirst", "secondsecond");
        Throwable refusal = catchThrowable(() -> routing.read(connection -> {
            write(connection, 2);
            return "";
        }));
        assertThat(refusal)
                .isInstanceOfSatisfying(
                        UsageException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.READ_ONLY));
    }

    @Test
    void readsOfOneMoment_stayOnOneReplica_untilTheCommit() {
        try (Connection connection = routing.connect()) {
            connection.isolation(Isolation.SERIALIZABLE);
            assertThat(List.of(whoAnswers(connection), whoAnswers(connection))).containsExactly("first", "first");
            connection.commit();

            assertThat(whoAnswers(connection)).isEqualTo("second");
        }
    }

    @Test
    void chooser_seesTheQuery_andMayNameThePrimary() {
        List<Optional<Query<?>>> asked = new ArrayList<>();
        Engine own = Engine.routing(engine(), query -> {
            asked.add(query);
            return query.isPresent() ? engine() : replicas.get(1);
        });
        try (Connection connection = own.connect()) {
            assertThat(whoAnswers(connection)).isEqualTo("primary");
            connection.commit();
            try (Transaction transaction = connection.begin(TransactionOptions.USUAL.withReadOnly(true))) {
                assertThat(whoAnswers(connection)).isEqualTo("second");
                transaction.commit();
            }
        }

        assertThat(asked).containsExactly(Optional.of(NAMES), Optional.empty());
    }

    @Test
    void closedConnection_givesBackWhatItTook_andIsRefused() {
        Connection connection = routing.connect();
        whoAnswers(connection);
        write(connection, 2);
        connection.close();

        assertThat(engine().pool().inUse() + replicas.get(0).pool().inUse()).isZero();
        assertThat(connection.isClosed()).isTrue();
        assertThat(catchThrowable(() -> whoAnswers(connection)))
                .isInstanceOfSatisfying(
                        UsageException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.CLOSED_CONNECTION));
    }

    @Test
    void options_holdOnReplicasToo_andEachLendsOneConnection() {
        Engine one = Engine.routing(engine(), query -> replicas.get(0))
                .withOptions(ExecutionOptions.NONE.withTimeout(Duration.ofSeconds(20)));
        try (Connection connection = one.connect()) {
            whoAnswers(connection);
            whoAnswers(connection);

            assertThat(replicas.get(0).pool().inUse()).isEqualTo(1);
            assertThat(one.options().timeout()).isEqualTo(Duration.ofSeconds(20));
        }
    }

    @Test
    void replicaOfAnotherDialect_isRefused() {
        try (Engine other = Engine.offline(engine().dialect().name().equals("sqlite") ? "mysql" : "sqlite", sql -> {});
                Connection connection = Engine.routing(engine(), query -> other).connect()) {
            assertThat(catchThrowable(() -> whoAnswers(connection))).hasMessageContaining("A replica speaks");
        }
    }
}
