package dev.cinnabar.it.proof;

import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.NumberExpression;
import dev.cinnabar.sql.Sql;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** IN lists of any size, and statements that are too large. */
@Tag("servers")
class InListTest {
    /** Every second number: of the values of column a it holds 0, 12 and -20. */
    private static final List<Long> MANY =
            LongStream.range(-50_000, 50_000).map(i -> i * 2).boxed().toList();

    @RegisterExtension
    static final ThreeDatabases DATABASES = new ThreeDatabases();

    private final NumberExpression<Long> a = Things.THINGS.column(Things.A);

    @BeforeAll
    static void create() {
        DATABASES.each((name, engine) -> Things.create(engine));
    }

    private static void assertRows(Condition condition, long rows) {
        DATABASES.each((name, engine) -> assertThat(
                        engine.<Long, RuntimeException>callInTransaction(connection -> connection
                                .execute(select(count()).from(Things.THINGS).where(condition))
                                .one()))
                .as(name)
                .isEqualTo(rows));
    }

    @Test
    @Tag("REL-45")
    void list_ofAHundredThousandNumbers_findsItsRows() {
        assertThat(MANY).hasSize(100_000);

        assertRows(a.in(MANY), 3);
        assertRows(a.notIn(MANY), 3);
        assertRows(Sql.not(a.in(MANY)), 3);
        assertRows(a.in(MANY).isNull(), 2);
        assertRows(a.in(List.of()), 0);
        assertRows(a.in(List.of()).isNull(), 0);
        assertRows(a.notIn(List.of()), 8);
    }

    @Test
    void list_ofTwoThousandTexts_findsItsRows() {
        List<String> texts =
                LongStream.range(0, 2_000).mapToObj(i -> "\\\"\n" + i).collect(Collectors.toList());
        texts.set(1_999, "abc");

        assertRows(Things.THINGS.column(Things.S).in(texts), 1);
        assertRows(Things.THINGS.column(Things.S).notIn(texts), 5);
    }

    @Test
    @Tag("REL-46")
    void statement_overTheLimitOfParameters_isRefusedBeforeItIsSent() {
        DATABASES.each(InListTest::assertRefused);
    }

    private static void assertRefused(String name, Engine engine) {
        int limit = engine.callInTransaction(
                connection -> connection.dialect().limits().binds());
        int half = Integer.highestOneBit(limit);
        Condition[] tooMany = Collections.nCopies(4, list(half / 2 + 1)).toArray(Condition[]::new);
        AtomicInteger sent = new AtomicInteger();
        var subscription = engine.events().on(BeforeExecute.class, event -> sent.incrementAndGet());

        assertThatThrownBy(() -> engine.inTransaction(connection ->
                        connection.execute(select(count()).from(Things.THINGS).where(tooMany))))
                .as(name)
                .isInstanceOf(CinnabarException.class)
                .hasMessageContaining(String.valueOf(limit))
                .extracting(e -> ((CinnabarException) e).code())
                .isEqualTo(ErrorCode.TOO_MANY_BINDS);
        assertThat(sent).as(name).hasValue(0);
        subscription.close();
    }

    /** Decimals are sent one by one where the database has no arrays; many single conditions are everywhere. */
    private static Condition list(int size) {
        return Sql.or(LongStream.range(0, size)
                .mapToObj(i -> Things.THINGS.column(Things.D).eq(BigDecimal.valueOf(i)))
                .toArray(Condition[]::new));
    }
}
