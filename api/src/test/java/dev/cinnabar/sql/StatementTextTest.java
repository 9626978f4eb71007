package dev.cinnabar.sql;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.and;
import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.excluded;
import static dev.cinnabar.sql.Sql.exists;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.max;
import static dev.cinnabar.sql.Sql.not;
import static dev.cinnabar.sql.Sql.optional;
import static dev.cinnabar.sql.Sql.or;
import static dev.cinnabar.sql.Sql.rowNumber;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.sum;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.sql.Sql.text;
import static dev.cinnabar.sql.Sql.update;
import static dev.cinnabar.sql.Sql.when;
import static dev.cinnabar.sql.Sql.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.type.Types;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What statements print of themselves in standard words. */
class StatementTextTest {
    static final NumberColumn<Long> ID = column("id", Types.BIGINT).primaryKey();
    static final TextColumn NAME = column("name", Types.varchar(50)).notNull().unique();
    static final NumberColumn<BigDecimal> BALANCE =
            column("balance", Types.decimal(12, 2)).notNull();
    static final Table ACCOUNTS = table("accounts", ID, NAME, BALANCE);
    static final NumberColumn<Long> ACCOUNT =
            column("account_id", Types.BIGINT).notNull().references(ACCOUNTS, ID);
    static final NumberColumn<BigDecimal> AMOUNT =
            column("amount", Types.decimal(12, 2)).notNull();
    static final Table BOOKINGS = table("bookings", ID, ACCOUNT, AMOUNT);

    private final TableText name = ACCOUNTS.column(NAME);
    private final TableNumber<BigDecimal> balance = ACCOUNTS.column(BALANCE);

    private static void assertSql(Statement statement, String sql) {
        assertThat(statement.toString().replace("\"", "")).isEqualTo(sql);
    }

    @Test
    void select_takesFromFromItsColumns() {
        assertSql(select(name, balance), "SELECT accounts.name, accounts.balance FROM accounts");
    }

    @Test
    void where_joinsConditionsByAnd_andParenthesisesOr() {
        Select<String> select = select(name)
                .where(or(name.like("a%"), balance.gt(9.99)), not(name.eq("bob")))
                .limit(10);

        assertSql(
                select,
                "SELECT accounts.name FROM accounts WHERE (accounts.name LIKE ? OR accounts.balance > ?)"
                        + " AND NOT (accounts.name = ?) LIMIT ?");
    }

    @Test
    void optional_vanishes_whenItsValueIsNull() {
        String nobody = null;

        assertSql(select(name).where(optional(nobody, name::eq)), "SELECT accounts.name FROM accounts");
        assertSql(
                select(name).where(or(optional(nobody, name::eq), name.eq("x"))),
                "SELECT accounts.name FROM accounts WHERE accounts.name = ?");
    }

    @Test
    void delete_isRefused_whenAllItsConditionsFellAway() {
        String nobody = null;

        assertThatThrownBy(() -> delete(ACCOUNTS).where(optional(nobody, name::eq)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("touch all rows");
    }

    @Test
    void join_findsItsConditionInTheForeignKey() {
        assertSql(
                select(name, sum(BOOKINGS.column(AMOUNT)))
                        .from(ACCOUNTS)
                        .join(BOOKINGS)
                        .groupBy(name),
                "SELECT accounts.name, sum(bookings.amount) FROM accounts JOIN bookings"
                        + " ON bookings.account_id = accounts.id GROUP BY accounts.name");
    }

    @Test
    void join_takesItsLeftSideFromTheColumns() {
        assertSql(
                select(name, sum(BOOKINGS.column(AMOUNT)))
                        .join(BOOKINGS, BOOKINGS.column(ACCOUNT).eq(ACCOUNTS.column(ID)))
                        .groupBy(name)
                        .having(sum(BOOKINGS.column(AMOUNT)).ge(100)),
                "SELECT accounts.name, sum(bookings.amount) FROM accounts JOIN bookings ON bookings.account_id ="
                        + " accounts.id GROUP BY accounts.name HAVING sum(bookings.amount) >= ?");
    }

    @Test
    void alias_joinsATableToItself() {
        Table b = ACCOUNTS.as("b");

        assertSql(
                select(name, b.column(NAME))
                        .join(b, and(b.column(BALANCE).eq(balance), b.column(ID).gt(ACCOUNTS.column(ID)))),
                "SELECT accounts.name, b.name FROM accounts JOIN accounts AS b"
                        + " ON b.balance = accounts.balance AND b.id > accounts.id");
    }

    @Test
    void exists_leavesTheOuterTableToTheOuterQuery() {
        Condition booked = exists(
                select(literal(1)).from(BOOKINGS).where(BOOKINGS.column(ACCOUNT).eq(ACCOUNTS.column(ID))));

        assertSql(
                select(name).where(booked),
                "SELECT accounts.name FROM accounts WHERE EXISTS"
                        + " (SELECT ? FROM bookings WHERE bookings.account_id = accounts.id)");
    }

    @Test
    void scalar_keepsItsOwnTable_whenItNamesNoOther() {
        assertSql(
                select(name).where(balance.eq(select(max(balance)).scalar())),
                "SELECT accounts.name FROM accounts WHERE accounts.balance = (SELECT max(accounts.balance) FROM"
                        + " accounts)");
    }

    @Test
    void subquery_standsInFromByItsColumns() {
        LabeledNumber<BigDecimal> total = sum(BOOKINGS.column(AMOUNT)).as("total");
        Subquery per = select(BOOKINGS.column(ACCOUNT), total)
                .groupBy(BOOKINGS.column(ACCOUNT))
                .subquery("per");

        assertSql(
                select(name, per.column(total)).join(per, per.column(ACCOUNT).eq(ACCOUNTS.column(ID))),
                "SELECT accounts.name, per.total FROM accounts JOIN (SELECT bookings.account_id,"
                        + " sum(bookings.amount) AS total FROM bookings GROUP BY bookings.account_id) AS per"
                        + " ON per.account_id = accounts.id");
    }

    @Test
    void cte_isHoistedToTheFront() {
        var rank = rowNumber()
                .over(window().partitionBy(BOOKINGS.column(ACCOUNT))
                        .orderBy(BOOKINGS.column(AMOUNT).desc()))
                .as("rank");
        Cte ranked = select(BOOKINGS.column(ID), rank).cte("ranked");

        assertSql(
                select(ranked.column(ID)).where(ranked.column(rank).le(3)),
                "WITH ranked AS (SELECT bookings.id, row_number() OVER (PARTITION BY bookings.account_id"
                        + " ORDER BY bookings.amount DESC) AS rank FROM bookings)"
                        + " SELECT ranked.id FROM ranked WHERE ranked.rank <= ?");
    }

    @Test
    void recursive_readsItself() {
        Cte tree = Sql.recursive(
                "tree",
                select(ACCOUNTS.column(ID)).where(ACCOUNTS.column(ID).eq(1)),
                self -> select(BOOKINGS.column(ID)).join(self, self.column(ID).eq(BOOKINGS.column(ACCOUNT))));

        assertSql(
                select(tree.column(ID)),
                "WITH RECURSIVE tree (id) AS (SELECT accounts.id FROM accounts WHERE accounts.id = ? UNION ALL"
                        + " SELECT bookings.id FROM bookings JOIN tree ON tree.id = bookings.account_id)"
                        + " SELECT tree.id FROM tree");
    }

    @Test
    void union_sortsByWhatComesOut() {
        assertSql(
                select(name)
                        .union(select(name).where(balance.lt(0)))
                        .orderBy(name.desc())
                        .limit(3),
                "SELECT accounts.name FROM accounts UNION SELECT accounts.name FROM accounts"
                        + " WHERE accounts.balance < ? ORDER BY name DESC LIMIT ?");
    }

    @Test
    void order_goesByLabel() {
        var twice = balance.times(2).as("twice");

        assertSql(
                select(name, twice).orderBy(twice.desc(), name),
                "SELECT accounts.name, accounts.balance * ? AS twice FROM accounts ORDER BY twice DESC, accounts.name");
    }

    @Test
    void arithmetic_parenthesisesWhatHoldsLess() {
        assertSql(
                select(balance.plus(1).times(2).minus(balance.minus(3))),
                "SELECT (accounts.balance + ?) * ? - (accounts.balance - ?) FROM accounts");
    }

    @Test
    void caseExpression_namesItsBranches() {
        assertSql(
                select(when(balance.gt(0)).then("rich").otherwise("poor")),
                "SELECT CASE WHEN accounts.balance > ? THEN ? ELSE ? END FROM accounts");
    }

    @Test
    void emptyList_isInNothing() {
        assertSql(
                select(name).where(name.in(List.of()), name.notIn(List.of("x", "y"))),
                "SELECT accounts.name FROM accounts WHERE FALSE AND accounts.name NOT IN (?, ?)");
    }

    @Test
    void startsWith_escapesWildcards() {
        assertSql(
                select(name).where(name.startsWith("50%")),
                "SELECT accounts.name FROM accounts WHERE accounts.name LIKE ? ESCAPE '/'");
    }

    @Test
    void insert_upserts() {
        assertSql(
                insert(ACCOUNTS)
                        .set(NAME, "eve")
                        .set(BALANCE, BigDecimal.ONE)
                        .onConflict(NAME)
                        .doUpdate(set -> set.set(BALANCE, excluded(BALANCE))),
                "INSERT INTO accounts (name, balance) VALUES (?, ?) ON CONFLICT (name)"
                        + " DO UPDATE SET balance = excluded.balance");
    }

    @Test
    void insert_returnsWhatItWrote() {
        assertSql(
                insert(ACCOUNTS).values(Map.of("name", "bob")).returning(ACCOUNTS.column(ID)),
                "INSERT INTO accounts (name) VALUES (?) RETURNING accounts.id");
    }

    @Test
    void update_computesInTheDatabase() {
        assertSql(
                update(ACCOUNTS).set(BALANCE, balance.plus(5)).where(name.eq("alice")),
                "UPDATE accounts SET balance = accounts.balance + ? WHERE accounts.name = ?");
    }

    @Test
    void update_takesOtherTablesFromItsConditions() {
        assertSql(
                update(ACCOUNTS)
                        .set(BALANCE, BOOKINGS.column(AMOUNT))
                        .where(BOOKINGS.column(ACCOUNT).eq(ACCOUNTS.column(ID))),
                "UPDATE accounts SET balance = bookings.amount FROM bookings WHERE bookings.account_id = accounts.id");
    }

    @Test
    void delete_asksOtherTablesWhetherTheyHaveARow() {
        assertSql(
                delete(BOOKINGS).where(BOOKINGS.column(ACCOUNT).eq(ACCOUNTS.column(ID)), name.eq("bob")),
                "DELETE FROM bookings WHERE EXISTS (SELECT 1 FROM accounts"
                        + " WHERE bookings.account_id = accounts.id AND accounts.name = ?)");
    }

    @Test
    void seekAfter_comparesInTheOrderOfTheQuery() {
        Select<?> page = select(name, ACCOUNTS.column(ID))
                .orderBy(name.desc(), ACCOUNTS.column(ID))
                .seekAfterValues("bob", 7L);

        assertSql(
                page,
                "SELECT accounts.name, accounts.id FROM accounts WHERE accounts.name < ? OR accounts.name = ?"
                        + " AND accounts.id > ? ORDER BY accounts.name DESC, accounts.id");
    }

    @Test
    void text_takesNamesOutsideOfQuotesAlone() {
        Text text = text("SELECT ':no', \":no\", a::int /* :no */ FROM t WHERE b > :least -- :no")
                .bind("least", 5);

        assertThat(text.toString()).endsWith("WHERE b > ? -- :no");
    }

    @Test
    void count_ofRows() {
        assertSql(select(count()).from(ACCOUNTS), "SELECT count(*) FROM accounts");
    }

    @Test
    void literal_isRefused_whenItDoesNotFitTheColumn() {
        assertThatThrownBy(() -> ACCOUNTS.column(ID).eq(0.5))
                .hasMessageContaining("accounts.id")
                .hasMessageContaining("0.5");
    }
}
