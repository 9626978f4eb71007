package dev.cinnabar.it.ext.observability;

import static dev.cinnabar.sql.Sql.exists;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.parameter;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.DatabaseUrl;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.ext.observability.Observability;
import dev.cinnabar.ext.observability.ObservabilityBuilder;
import dev.cinnabar.it.ext.observability.model.Writer;
import dev.cinnabar.orm.BeforeFlush;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.result.Result;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.Update;
import dev.cinnabar.type.Types;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which spans known pieces of work make. */
abstract class SpansContract extends ObservedContract {
    private InMemorySpanExporter exporter;
    private OpenTelemetrySdk sdk;
    private Engine engine;

    SpansContract(Place place) {
        super(place);
    }

    @BeforeEach
    void observe() {
        exporter = InMemorySpanExporter.create();
        sdk = Spans.in(exporter);
        engine = engine(Observability.builder().tracing(sdk));
    }

    private Engine engine(ObservabilityBuilder observability) {
        return builder().plugin(observability.build()).build();
    }

    @AfterEach
    void close() {
        engine.close();
        sdk.close();
    }

    private List<SpanData> spans() {
        return exporter.getFinishedSpanItems();
    }

    private List<SpanData> spansNamed(String name) {
        return spans().stream().filter(span -> span.getName().equals(name)).toList();
    }

    private SpanData span(String name) {
        List<SpanData> found = spansNamed(name);
        assertThat(found).as("spans: %s", spans()).hasSize(1);
        return found.get(0);
    }

    private static @Nullable String text(SpanData span, String key) {
        return span.getAttributes().get(AttributeKey.stringKey(key));
    }

    private static @Nullable Long number(SpanData span, String key) {
        return span.getAttributes().get(AttributeKey.longKey(key));
    }

    /** What every span says of its database. */
    private AttributesBuilder facts() {
        DatabaseUrl url = DatabaseUrl.parse(database().url());
        AttributesBuilder facts = Attributes.builder().put("db.system.name", place.system());
        if (place.hasServer()) {
            facts.put("db.namespace", url.database()).put("server.address", url.host());
            facts.put("server.port", (long) url.port());
        } else {
            facts.put("db.namespace", "test.db");
        }
        return facts;
    }

    @Test
    void statement_isAClientSpan_thatSaysWhatTheConventionsAsk() {
        var query = select(PEOPLE.column(NAME)).where(PEOPLE.column(ID).eq(7));
        try (Connection connection = engine.connect()) {
            connection.execute(query).all();
        }

        SpanData span = span("SELECT people");
        assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
        assertThat(span.getInstrumentationScopeInfo().getName()).isEqualTo("dev.cinnabar");
        assertThat(span.getAttributes().asMap())
                .isEqualTo(facts().put("db.query.summary", "SELECT people")
                        .put("db.operation.name", "SELECT")
                        .put("db.collection.name", "people")
                        .put("db.query.text", engine.compile(query))
                        .build()
                        .asMap());
    }

    @Test
    void statement_isAChildOfTheSpanThatIsCurrent() {
        Span request = sdk.getTracer("test").spanBuilder("request").startSpan();
        try (Scope scope = request.makeCurrent();
                Connection connection = engine.connect()) {
            assertThat(scope).isNotNull();
            connection.execute(names()).all();
        }
        request.end();

        assertThat(span("SELECT people").getParentSpanId())
                .isEqualTo(request.getSpanContext().getSpanId());
        assertThat(span("SELECT people").getTraceId())
                .isEqualTo(request.getSpanContext().getTraceId());
    }

    @Test
    void statementOfSeveralTables_namesAllInItsSummary_andNoneAsTheCollection() {
        try (Connection connection = engine.connect()) {
            connection
                    .execute(names().where(exists(
                            select(PETS.column(ID)).where(PETS.column(OWNER).eq(PEOPLE.column(ID))))))
                    .all();
        }

        SpanData span = span("SELECT people SELECT pets");
        assertThat(text(span, "db.collection.name")).isNull();
        assertThat(text(span, "db.operation.name")).isEqualTo("SELECT");
    }

    @Test
    void failure_isToldByCodes_andNotByWords() {
        engine.inTransaction(connection -> connection.execute(person(1, "ada")));
        exporter.reset();
        DatabaseException met = (DatabaseException)
                catchThrowable(() -> engine.inTransaction(connection -> connection.execute(person(2, "ada"))));
        String status = met.vendorCode() == 0 ? met.sqlState().orElseThrow() : String.valueOf(met.vendorCode());

        SpanData span = span("INSERT people");
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(span.getStatus().getDescription()).isEqualTo(met.code().name());
        assertThat(text(span, "db.response.status_code")).isEqualTo(status);
        assertThat(text(span, "error.type")).isEqualTo(status);
        assertThat(span.getEvents()).isEmpty();
        assertThat(text(span("transaction"), "cinnabar.transaction.outcome")).isEqualTo("rolled back");
    }

    private static final Update<Table> RENAME = update(PEOPLE)
            .set(NAME, parameter("name", Types.TEXT))
            .where(PEOPLE.column(ID).eq(parameter("id", Types.INTEGER)));

    @Test
    void valueThatIsRefused_endsTheSpanOfItsStatement() {
        String half = "half \uD83D";
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.execute(person(1, half))).isInstanceOf(UsageException.class);
            assertThatThrownBy(() -> connection.execute(
                            RENAME, List.of(Map.of("id", 1, "name", "a"), Map.of("id", 2, "name", half))))
                    .isInstanceOf(UsageException.class);
        }

        for (String name : List.of("INSERT people", "BATCH UPDATE people")) {
            assertThat(span(name).getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(text(span(name), "error.type")).isEqualTo(UsageException.class.getName());
            assertThat(text(span(name), "db.response.status_code")).isNull();
        }
    }

    @Test
    void cancelledStatement_endsItsSpanAsFailed() throws InterruptedException {
        try (Connection connection = engine.connect()) {
            cancelled(connection);
        }

        SpanData span = span("SELECT");
        assertThat(span.getStatus().getDescription()).isEqualTo("STATEMENT_CANCELLED");
        assertThat(text(span, "error.type")).isNotBlank();
        assertThat(span.getEndEpochNanos() - span.getStartEpochNanos()).isGreaterThan(500_000_000L);
    }

    @Test
    void manyRows_areABatchOfTheirNumber() {
        engine.inTransaction(connection -> connection.execute(insert(PEOPLE), people(4)));

        SpanData span = span("BATCH INSERT people");
        assertThat(number(span, "db.operation.batch.size")).isEqualTo(4);
        assertThat(text(span, "db.operation.name")).isEqualTo("BATCH INSERT");
        assertThat(text(span, "db.collection.name")).isEqualTo("people");
        assertThat(text(span, "db.query.summary")).isEqualTo("BATCH INSERT people");
    }

    @Test
    void summary_isNoLongerThanTheConventionsAllow_alsoOfABatch() {
        Update<Table> rename = RENAME;
        for (int i = 0; i < 30; i++) {
            rename = rename.where(
                    exists(select(PETS.column(ID)).where(PETS.column(OWNER).eq(PEOPLE.column(ID)))));
        }
        Update<Table> long30 = rename;
        engine.inTransaction(connection ->
                connection.execute(long30, List.of(Map.of("id", 1, "name", "a"), Map.of("id", 2, "name", "b"))));

        assertThat(spans())
                .filteredOn(span -> span.getName().startsWith("BATCH UPDATE people SELECT pets SELECT pets"))
                .singleElement()
                .satisfies(span -> {
                    assertThat(span.getName()).hasSizeBetween(230, 255).doesNotEndWith(" ");
                    assertThat(text(span, "db.query.summary")).isEqualTo(span.getName());
                });
    }

    @Test
    void changeForManySets_isABatch_andOneForOneIsNone() {
        engine.inTransaction(connection -> connection.execute(insert(PEOPLE), people(4)));
        exporter.reset();
        engine.inTransaction(connection -> {
            connection.execute(RENAME, List.of(Map.of("id", 1, "name", "a"), Map.of("id", 2, "name", "b")));
            connection.execute(RENAME, List.of(Map.of("id", 3, "name", "c")));
        });

        assertThat(number(span("BATCH UPDATE people"), "db.operation.batch.size"))
                .isEqualTo(2);
        assertThat(number(span("UPDATE people"), "db.operation.batch.size")).isNull();
    }

    @Test
    void flush_isASpanAroundItsStatements() {
        Span request = sdk.getTracer("test").spanBuilder("request").startSpan();
        try (Scope scope = request.makeCurrent();
                Session session = SessionFactory.of(engine).open()) {
            assertThat(scope).isNotNull();
            session.addAll(List.of(new Writer("a"), new Writer("b"), new Writer("c"), new Writer("d")));
            session.flush();
            assertThat(Span.current()).isSameAs(request);
            session.commit();
        }
        request.end();

        SpanData flush = span("flush");
        assertThat(flush.getKind()).isEqualTo(SpanKind.INTERNAL);
        assertThat(flush.getParentSpanId()).isEqualTo(request.getSpanContext().getSpanId());
        assertThat(flush.getAttributes().asMap())
                .isEqualTo(facts().put("cinnabar.flush.inserted", 4L)
                        .put("cinnabar.flush.updated", 0L)
                        .put("cinnabar.flush.deleted", 0L)
                        .build()
                        .asMap());
        assertThat(span("BATCH INSERT writers").getParentSpanId()).isEqualTo(flush.getSpanId());
    }

    @Test
    void flushThatFails_endsItsSpan_andTheSpanAroundItIsCurrentAgain() {
        Span request = sdk.getTracer("test").spanBuilder("request").startSpan();
        try (Scope scope = request.makeCurrent();
                Session session = SessionFactory.of(engine).open()) {
            assertThat(scope).isNotNull();
            session.addAll(List.of(new Writer("a"), new Writer("a")));
            assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
            assertThat(Span.current()).isSameAs(request);
        }

        assertThat(span("flush").getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(span("flush").getEvents()).isEmpty();
    }

    @Test
    void flushThatAListenerRefuses_endsItsSpan_andTheSpanAroundItIsCurrentAgain() {
        IllegalStateException veto = new IllegalStateException("no");
        engine.events().on(BeforeFlush.class, event -> {
            throw veto;
        });
        Span before = Span.current();
        try (Session session = SessionFactory.of(engine).open()) {
            session.add(new Writer("a"));
            assertThatThrownBy(session::flush).isSameAs(veto);
            assertThat(Span.current()).isSameAs(before);
        }

        assertThat(text(span("flush"), "error.type")).isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void transaction_isASpanFromItsBeginToItsEnd_andStandsBesideItsStatements() {
        engine.inTransaction(connection -> connection.execute(person(1, "ada")));

        SpanData transaction = span("transaction");
        SpanData statement = span("INSERT people");
        assertThat(transaction.getAttributes().asMap())
                .isEqualTo(facts().put("cinnabar.transaction.outcome", "committed")
                        .build()
                        .asMap());
        assertThat(transaction.getStartEpochNanos()).isLessThanOrEqualTo(statement.getStartEpochNanos());
        assertThat(transaction.getEndEpochNanos()).isGreaterThanOrEqualTo(statement.getEndEpochNanos());
        assertThat(statement.getParentSpanId()).isNotEqualTo(transaction.getSpanId());
    }

    @Test
    void commitOfUnknownOutcome_endsTheSpanOfItsTransaction() {
        assumeTrue(place.hasServer(), "a connection that can break");
        try (Connection connection = engine.connect()) {
            connection.execute(person(1, "ada"));
            kill(connection);
            assertThatThrownBy(connection::commit).isNotNull();
        }

        assertThat(text(span("transaction"), "cinnabar.transaction.outcome")).isEqualTo("unknown");
    }

    @Test
    void resultsReadByTurns_endEachItsOwnSpan() {
        engine.inTransaction(connection -> connection.execute(insert(PEOPLE), people(4)));
        exporter.reset();
        try (Connection connection = engine.connect()) {
            Result<String> names = connection.execute(names());
            Result<Integer> ids = connection.execute(
                    select(PEOPLE.column(ID)).where(PEOPLE.column(ID).gt(0)).orderBy(PEOPLE.column(ID)));
            Iterator<String> name = names.iterator();
            Iterator<Integer> id = ids.iterator();
            name.next();
            id.next();
            assertThat(spansNamed("SELECT people")).isEmpty();
            names.close();
            assertThat(spansNamed("SELECT people"))
                    .singleElement()
                    .satisfies(ended -> assertThat(text(ended, "db.query.text")).isEqualTo(engine.compile(names())));
            ids.close();
        }

        assertThat(spansNamed("SELECT people")).hasSize(2);
    }

    @Test
    void sqlOfAPerson_isToldWithoutItsLiterals() {
        try (Connection connection = engine.connect()) {
            connection
                    .queryRaw(
                            "SELECT name /* of 4711 */ FROM people WHERE name = 'O''Neill' AND id > 42 AND id < ?", 99)
                    .all();
        }

        SpanData span = span("SELECT");
        assertThat(text(span, "db.query.text"))
                .isEqualTo("SELECT name FROM people WHERE name = ? AND id > ? AND id < ?");
        assertThat(text(span, "db.operation.name")).isNull();
        assertThat(text(span, "db.collection.name")).isNull();
    }

    @Test
    void changeOfTheSchema_isNamedByWhatItChanges() {
        engine.executeRaw("CREATE TABLE passing (id INTEGER, name VARCHAR(20) DEFAULT 'secret')");
        engine.executeRaw("DROP TABLE passing");

        assertThat(text(span("CREATE TABLE"), "db.query.text"))
                .isEqualTo("CREATE TABLE passing (id INTEGER, name VARCHAR(?) DEFAULT ?)");
        assertThat(spansNamed("DROP TABLE")).hasSize(1);
    }

    @Test
    void textsAndTransactions_areLeftOut_whereTheProgramSaysSo() {
        try (Engine quiet =
                engine(Observability.builder().tracing(sdk).queryText(false).transactionSpans(false))) {
            quiet.inTransaction(connection -> connection.execute(person(1, "ada")));
        }

        assertThat(text(span("INSERT people"), "db.query.text")).isNull();
        assertThat(spansNamed("transaction")).isEmpty();
    }

    @Test
    void statementThatAListenerRefuses_hasNoSpan() {
        engine.events().on(BeforeExecute.class, event -> {
            throw new IllegalStateException("no");
        });
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.execute(names())).isInstanceOf(IllegalStateException.class);
        }

        assertThat(spansNamed("SELECT people")).isEmpty();
    }

    @Test
    void manyThreads_haveEachTheirOwnParents() throws Exception {
        onThreads(8, number -> {
            for (int i = 0; i < 20; i++) {
                Span request = sdk.getTracer("test").spanBuilder("request").startSpan();
                try (Scope scope = request.makeCurrent();
                        Connection connection = engine.connect()) {
                    assertThat(scope).isNotNull();
                    connection.execute(names()).all();
                }
                request.end();
            }
        });

        List<SpanData> statements = spansNamed("SELECT people");
        assertThat(statements).hasSize(160);
        assertThat(statements)
                .extracting(SpanData::getParentSpanId)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        spansNamed("request").stream().map(SpanData::getSpanId).toList());
    }
}
