package dev.cinnabar.engine.compile;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.and;
import static dev.cinnabar.sql.Sql.exists;
import static dev.cinnabar.sql.Sql.inlineParameter;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.listParameter;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.not;
import static dev.cinnabar.sql.Sql.nullOf;
import static dev.cinnabar.sql.Sql.parameter;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.sql.Sql.text;
import static dev.cinnabar.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.dialect.PlainSql;
import dev.cinnabar.engine.types.ProvidedTypes;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.CustomCondition;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.NumberExpression;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Statement;
import dev.cinnabar.sql.Subquery;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.TableNumber;
import dev.cinnabar.sql.TableText;
import dev.cinnabar.sql.node.Depth;
import dev.cinnabar.sql.node.SqlWriter;
import dev.cinnabar.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What statements share, and what they never do. */
class StatementCompilerTest {
    private static final NumberColumn<Long> ID = column("id", Types.BIGINT).primaryKey();
    private static final TextColumn NAME = column("name", Types.varchar(50));
    private static final NumberColumn<Integer> AGE = column("age", Types.INTEGER);
    private static final Table USERS = table("users", ID, NAME, AGE);

    private final StatementCompiler compiler = new StatementCompiler(new PlainSql(), ProvidedTypes.NONE, 100);
    private final TableNumber<Long> id = USERS.column(ID);
    private final TableText name = USERS.column(NAME);
    private final TableNumber<Integer> age = USERS.column(AGE);

    /** The values in the order of the question marks, as the executor finds them. */
    private static List<@Nullable Object> sent(Compiled compiled) {
        List<@Nullable Object> sent = new ArrayList<>();
        compiled.plan()
                .placeholders()
                .forEach(place -> sent.add(compiled.values().get(place.index())));
        return sent;
    }

    private static String words(Compiled compiled) {
        return compiled.sql().replace("\"", "");
    }

    private void assertApart(Statement one, Statement other) {
        Compiled first = compiler.compile(one);
        Compiled second = compiler.compile(other);
        assertThat(second.cached()).isFalse();
        assertThat(second.sql()).isNotEqualTo(first.sql());
    }

    @Test
    void compile_sharesThePlan_whenOnlyValuesDiffer() {
        Compiled first = compiler.compile(select(id).where(name.eq("ada"), age.gt(3)));
        Compiled second = compiler.compile(select(id).where(name.eq("bob"), age.gt(9)));

        assertThat(second.plan()).isSameAs(first.plan());
        assertThat(second.cached()).isTrue();
        assertThat(sent(first)).containsExactly("ada", 3);
        assertThat(sent(second)).containsExactly("bob", 9);
    }

    @Test
    void compile_tellsOperatorsNamesAndOrderApart() {
        assertApart(select(id).where(age.gt(3)), select(id).where(age.ge(3)));
        assertApart(
                select(id).where(name.eq("a")), select(id).where(name.eq("a")).distinct());
        assertApart(select(id, age), select(age, id));
        assertApart(select(id).where(and(age.gt(1), not(age.gt(2)))), select(id).where(not(and(age.gt(1), age.gt(2)))));
        assertApart(select(id.as("a")), select(id.as("b")));
        assertApart(select(id).orderBy(age), select(id).orderBy(age.desc()));
    }

    @Test
    void compile_readsTheSameTextAsOtherTypes_byAnotherPlan() {
        compiler.compile(select(name));
        Compiled asText = compiler.compile(select(name.as(Types.TEXT)));

        assertThat(asText.cached()).isFalse();
    }

    @Test
    void compile_givesEachPlaceItsOwnValue_whenOneFaceStandsTwice() {
        Expression<Long> seven = literal(7L);
        Compiled twice = compiler.compile(select(id).where(id.eq(seven), id.ne(seven)));
        Compiled apart = compiler.compile(select(id).where(id.eq(literal(1L)), id.ne(literal(2L))));

        assertThat(apart.plan()).isSameAs(twice.plan());
        assertThat(sent(twice)).containsExactly(7L, 7L);
        assertThat(sent(apart)).containsExactly(1L, 2L);
    }

    @Test
    void compile_padsListsToPowersOfTwo() {
        Compiled three = compiler.compile(select(name).where(id.in(List.of(1L, 2L, 3L))));
        Compiled four = compiler.compile(select(name).where(id.in(List.of(1L, 2L, 3L, 4L))));
        Compiled five = compiler.compile(select(name).where(id.in(List.of(1L, 2L, 3L, 4L, 5L))));

        assertThat(four.plan()).isSameAs(three.plan());
        assertThat(three.plan().binds()).isEqualTo(4);
        assertThat(five.plan().binds()).isEqualTo(8);
        assertThat(sent(three)).containsExactly(List.of(1L, 2L, 3L));
    }

    @Test
    void compile_saysWhatAnEmptyListMeans() {
        assertThat(words(compiler.compile(select(name).where(id.in(List.of()), age.gt(1)))))
                .endsWith("WHERE FALSE AND users.age > ?");
        assertThat(words(compiler.compile(select(name).where(id.notIn(List.of()), age.gt(1)))))
                .endsWith("WHERE TRUE AND users.age > ?");
        assertThat(sent(compiler.compile(select(name).where(id.in(List.of()), age.gt(1)))))
                .containsExactly(1);
    }

    @Test
    void parameters_takeTheirValuesWhenTheStatementRuns() {
        Select<String> statement = select(name).where(id.eq(parameter("id", Types.BIGINT)));

        Compiled first = compiler.compile(statement.bind("id", 5L));
        Compiled second = compiler.compile(statement.bind("id", 6L));

        assertThat(second.plan()).isSameAs(first.plan());
        assertThat(sent(second)).containsExactly(6L);
    }

    @Test
    void parameters_takeNull() {
        Select<String> statement = select(name).where(id.eq(parameter("id", Types.BIGINT)));

        assertThat(sent(compiler.compile(statement.bind("id", null)))).containsOnlyNulls();
    }

    @Test
    void parameters_takeLists() {
        Select<String> statement = select(name).where(id.in(listParameter("ids", Types.BIGINT)));

        Compiled two = compiler.compile(statement.bind("ids", List.of(1L, 2L)));

        assertThat(words(two)).endsWith("users.id IN (?, ?)");
        assertThat(sent(two)).containsExactly(List.of(1L, 2L));
        assertThat(words(compiler.compile(statement.bind("ids", List.of())))).endsWith("WHERE FALSE");
    }

    @Test
    void parameters_standInTheText_whenInline() {
        Select<String> statement = select(name).where(id.eq(inlineParameter("id", Types.BIGINT)));

        assertThat(words(compiler.compile(statement.bind("id", 5L)))).endsWith("users.id = 5");
        assertThat(words(compiler.compile(statement.bind("id", 6L)))).endsWith("users.id = 6");
    }

    @Test
    void parameters_areMissedByName() {
        assertThatThrownBy(() -> compiler.compile(select(name).where(id.eq(parameter("id", Types.BIGINT)))))
                .isInstanceOfSatisfying(
                        UsageException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MISSING_PARAMETER))
                .hasMessageContaining("'id'");
    }

    @Test
    void nullOf_isAWordAndNoValue() {
        Compiled nulls = compiler.compile(select(id).where(id.eq(nullOf(Types.BIGINT))));

        assertThat(words(nulls)).endsWith("= NULL");
        assertThat(nulls.values()).isEmpty();
    }

    @Test
    void insert_sendsNullsAsValues() {
        Compiled row = compiler.compile(insert(USERS).set(ID, 1L).setNull(NAME));
        Compiled other = compiler.compile(insert(USERS).set(ID, 2L).set(NAME, "x"));

        assertThat(other.plan()).isSameAs(row.plan());
        assertThat(row.values()).containsExactly(1L, null);
        assertThat(sent(other)).containsExactly(2L, "x");
    }

    @Test
    void text_sharesItsPlan() {
        Compiled first = compiler.compile(text("DELETE FROM users WHERE id = :id AND age > :age")
                .bind("id", 1L)
                .bind("age", 2));
        Compiled second = compiler.compile(text("DELETE FROM users WHERE id = :id AND age > :age")
                .bind("age", 4)
                .bind("id", 3L));

        assertThat(second.plan()).isSameAs(first.plan());
        assertThat(sent(second)).containsExactly(3L, 4);
    }

    @Test
    void text_ofTwoStatements_isRefused() {
        assertThatThrownBy(() -> compiler.compile(text("SELECT 1; DROP TABLE t")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("more than one statement");
    }

    // items of FROM that columns alone name

    private Subquery olderThan(int years) {
        return select(id, name).where(age.gt(years)).subquery("older");
    }

    @Test
    void subquery_isFoundByItsColumns_withItsValuesFirst() {
        Subquery older = olderThan(30);
        Compiled compiled = compiler.compile(
                select(older.column(NAME)).where(older.column(ID).gt(5)));

        assertThat(words(compiled))
                .isEqualTo("SELECT older.name FROM (SELECT users.id, users.name FROM users WHERE users.age > ?)"
                        + " AS older WHERE older.id > ?");
        assertThat(sent(compiled)).containsExactly(30, 5L);
    }

    @Test
    void subquery_isOneItem_whenItIsMadeTwice() {
        Compiled compiled = compiler.compile(select(olderThan(30).column(NAME))
                .where(olderThan(30).column(ID).gt(5)));

        assertThat(words(compiled)).containsOnlyOnce("AS older").containsOnlyOnce("users.age > ?");
        assertThat(sent(compiled)).containsExactly(30, 5L);
    }

    @Test
    void subqueries_areToldApartByTheirPlaceInAJoin() {
        Subquery a = select(id).where(age.gt(1)).subquery("a");
        Subquery b = select(id).where(age.gt(2)).subquery("b");
        Condition same = a.column(ID).eq(b.column(ID));

        assertApart(
                select(a.column(ID), b.column(ID)).from(a).leftJoin(b, same),
                select(a.column(ID), b.column(ID)).from(b).leftJoin(a, same));
        assertApart(
                select(a.column(ID), b.column(ID)).from(a).from(b),
                select(a.column(ID), b.column(ID)).from(b).from(a));
    }

    @Test
    void subqueries_ofOneNameInTwoScopes_areToldApart() {
        Subquery outer = select(id, age).where(age.gt(1)).subquery("x");
        Subquery inner = select(id, name).where(age.gt(2)).subquery("x");
        Expression<Long> both = select(inner.column(ID)).scalar();

        assertApart(
                select(outer.column(ID), both, select(outer.column(ID)).scalar()),
                select(outer.column(ID), both, select(inner.column(ID)).scalar()));
    }

    @Test
    void cte_isWrittenOnce_withItsValuesFirst() {
        var grown = select(id, name).where(age.ge(18)).cte("grown");
        Compiled compiled = compiler.compile(
                select(grown.column(NAME)).where(grown.column(ID).gt(5)));

        assertThat(words(compiled))
                .isEqualTo("WITH grown AS (SELECT users.id, users.name FROM users WHERE users.age >= ?)"
                        + " SELECT grown.name FROM grown WHERE grown.id > ?");
        assertThat(sent(compiled)).containsExactly(18, 5L);
    }

    @Test
    void correlatedQuery_keepsTheValuesOfBothInOrder() {
        Table other = USERS.as("o");
        Compiled compiled = compiler.compile(select(name)
                .where(
                        age.gt(1),
                        exists(select(other.column(ID))
                                .where(
                                        other.column(AGE).gt(age),
                                        other.column(ID).ne(2L))),
                        id.ne(3L)));

        assertThat(sent(compiled)).containsExactly(1, 2L, 3L);
    }

    @Test
    void update_keepsSettersBeforeConditions() {
        Compiled compiled = compiler.compile(
                update(USERS).set(NAME, "new").set(AGE, age.plus(1)).where(name.eq("old")));

        assertThat(sent(compiled)).containsExactly("new", 1, "old");
    }

    // constructs of a plugin's own

    /** A point near another, with a value that is no part of its text. */
    record Near(Expression<Long> of, long place, NumberExpression<?> within) implements CustomCondition {
        @Override
        public void writeTo(SqlWriter out) {
            out.sql("near(")
                    .visit(of)
                    .sql(", ")
                    .bind(place, Types.BIGINT)
                    .sql(", ")
                    .visit(within)
                    .sql(")");
        }
    }

    @Test
    void customNode_sharesItsPlan_andItsValuesStayOut() {
        Compiled first = compiler.compile(select(name).where(age.gt(1), new Near(id, 987654L, literal(20)), age.lt(3)));
        Compiled second = compiler.compile(select(name).where(age.gt(4), new Near(id, 5L, literal(6)), age.lt(7)));

        assertThat(second.plan()).isSameAs(first.plan());
        assertThat(words(first)).endsWith("users.age > ? AND (near(users.id, ?, ?)) AND users.age < ?");
        assertThat(sent(first)).containsExactly(1, 987654L, 20, 3);
        assertThat(sent(second)).containsExactly(4, 5L, 6, 7);
        assertThat(first.plan().toString()).doesNotContain("987654");
    }

    @Test
    void customNode_overASubquery_namesTheOneThatStandsInFrom() {
        Subquery older = olderThan(30);
        Compiled compiled = compiler.compile(select(older.column(NAME))
                .where(
                        older.column(ID).gt(5),
                        new Near(older.column(ID), 8L, literal(9)),
                        older.column(ID).lt(6)));

        assertThat(words(compiled)).containsOnlyOnce("AS older").containsOnlyOnce("users.age > ?");
        assertThat(sent(compiled)).containsExactly(30, 5L, 8L, 9, 6L);
    }

    @Test
    void customNode_mayBeTheOnlyOneThatNamesASubquery() {
        Subquery older = olderThan(30);
        Compiled compiled = compiler.compile(select(literal(1))
                .where(new Near(older.column(ID), 8L, literal(9)), literal(2).gt(1)));

        assertThat(words(compiled)).contains("FROM (SELECT").containsOnlyOnce("AS older");
        assertThat(sent(compiled)).containsExactly(1, 30, 8L, 9, 2, 1);
    }

    // limits

    @Test
    void cache_isBounded() {
        StatementCompiler small = new StatementCompiler(new PlainSql(), ProvidedTypes.NONE, 10);

        IntStream.range(0, 200).forEach(i -> small.compile(select(id.as("c" + i))));

        assertThat(small.size()).isLessThanOrEqualTo(10);
    }

    @Test
    void compile_refusesWhatIsNestedTooDeeply_insteadOfEndingTheStack() {
        NumberExpression<Long> sum = id;
        for (int i = 0; i < 100_000; i++) {
            sum = sum.plus(1);
        }
        Statement tooDeep = select(sum);

        assertThatThrownBy(() -> compiler.compile(tooDeep))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("nested more than");
        assertThatThrownBy(tooDeep::toString).isInstanceOf(UsageException.class);
    }

    @Test
    void compile_takesWhatIsNestedDeeply() {
        NumberExpression<Long> sum = id;
        Condition condition = age.gt(1);
        for (int i = 0; i < Depth.LIMIT - 10; i++) {
            sum = id.minus(sum);
            condition = not(condition);
        }

        assertThat(compiler.compile(select(sum)).sql()).contains("))))");
        assertThat(compiler.compile(select(id).where(condition)).sql()).contains("NOT (NOT (");
    }
}
