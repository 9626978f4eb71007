package dev.cinnabar.it.proof;

import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.not;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.selectRow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.result.Row;
import dev.cinnabar.sql.ColumnValues;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Evaluation;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.Select;
import dev.cinnabar.testkit.random.Choices;
import dev.cinnabar.testkit.random.RandomSuite;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Expressions that nobody thought of: three databases and the evaluator must agree. */
@Tag("servers")
class RandomExpressionsTest {
    private static final int AT_ONCE = 10;

    @RegisterExtension
    static final ThreeDatabases DATABASES = new ThreeDatabases();

    @BeforeAll
    static void create() {
        DATABASES.each((name, engine) -> Things.create(engine));
    }

    @Test
    @Tag("REL-42")
    void expressions_areTheSameOnThreeDatabasesAndInMemory() {
        new RandomSuite("expressions", RandomExpressionsTest.class, 3_000, 60_000).run(this::expressions);
    }

    private int expressions(Choices choices) {
        List<Expression<?>> some = new ArrayList<>();
        RandomExpressions random = new RandomExpressions(choices, Things.THINGS);
        int wanted = choices.between(1, AT_ONCE);
        for (int i = 0; i < wanted; i++) {
            Expression<?> one = random.value(choices.between(0, 3));
            if (inMemory(one) != null) {
                some.add(one);
            }
        }
        if (!some.isEmpty()) {
            DATABASES.each((name, engine) -> assertSame(name, engine, some));
        }
        return some.size();
    }

    private static void assertSame(String name, Engine engine, List<Expression<?>> some) {
        Expression<?>[] labelled = IntStream.range(0, some.size())
                .mapToObj(i -> some.get(i).as("c" + i))
                .toArray(Expression<?>[]::new);
        Select<Row> select = selectRow(labelled).from(Things.THINGS).orderBy(Things.THINGS.column(Things.ID));
        List<Row> rows = engine.callInTransaction(
                connection -> connection.execute(select).all());
        for (int i = 0; i < some.size(); i++) {
            int column = i;
            List<String> found =
                    rows.stream().map(row -> plain(row.value(column))).toList();
            assertThat(found)
                    .as("%s on %s:%n%s", some.get(i).node(), name, engine.compile(select))
                    .isEqualTo(inMemory(some.get(i)));
        }
    }

    /** What the evaluator says of each row; null if a number does not fit, which every database treats in its own way. */
    private static @Nullable List<String> inMemory(Expression<?> expression) {
        try {
            return Things.rows().stream()
                    .map(row -> plain(Evaluation.value(expression, ColumnValues.of(row))))
                    .toList();
        } catch (UsageException outOfRange) {
            return null;
        }
    }

    private static String plain(@Nullable Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }

    @Test
    @Tag("REL-43")
    void predicates_partitionTheRows() {
        new RandomSuite("predicates", RandomExpressionsTest.class, 10_000, 10_000).run(this::predicates);
    }

    private int predicates(Choices choices) {
        RandomExpressions random = new RandomExpressions(choices, Things.THINGS);
        List<Condition> some = IntStream.range(0, choices.between(1, AT_ONCE))
                .mapToObj(i -> random.condition(choices.between(1, 3)))
                .toList();
        DATABASES.each((name, engine) -> assertPartition(name, engine, some));
        return some.size();
    }

    /** Each predicate, its opposite, and whether it is unknown: each row is counted by one of them. */
    private static void assertPartition(String name, Engine engine, List<Condition> some) {
        Expression<?>[] counts = some.stream()
                .flatMap(p -> Stream.of(p, not(p), p.isNull()))
                .map(part -> select(count()).from(Things.THINGS).where(part).scalar())
                .toArray(Expression<?>[]::new);
        Row row = engine.callInTransaction(
                connection -> connection.execute(selectRow(counts)).one());
        for (int i = 0; i < some.size(); i++) {
            int first = 3 * i;
            long counted = IntStream.range(first, first + 3)
                    .mapToLong(column -> (Long) row.value(column))
                    .sum();
            assertThat(counted)
                    .as("%s on %s", some.get(i).node(), name)
                    .isEqualTo(Things.rows().size());
        }
    }
}
