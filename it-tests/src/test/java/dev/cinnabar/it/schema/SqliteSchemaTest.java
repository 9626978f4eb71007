package dev.cinnabar.it.schema;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.ForeignKey.foreignKey;
import static dev.cinnabar.schema.Index.index;
import static dev.cinnabar.type.Types.BIGINT;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.TEXT;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.error.UnsupportedFeatureException;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Deferral;
import dev.cinnabar.schema.DialectOption;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.IndexPart;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.SchemaOperation.AddConstraint;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.SchemaOperation.ExecuteSql;
import dev.cinnabar.schema.SqlText;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.UniqueConstraint;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.type.Types;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Schemas on SQLite, and what it alone has. */
class SqliteSchemaTest extends SchemaContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }

    @Test
    void optionsAndIndexesOfItsOwn_areTheSameElsewhere() {
        TableDefinition strict = TableDefinition.of(
                "strict_one",
                column("id", INTEGER).primaryKey(),
                column("t", TEXT),
                DialectOption.on("sqlite", "strict"));
        TableDefinition bare = TableDefinition.of(
                "bare", column("code", varchar(5)).primaryKey(), DialectOption.on("sqlite", "without_rowid"));
        TableDefinition counted = TableDefinition.of("counted", ID, DialectOption.on("sqlite", "autoincrement"));
        TableDefinition indexed = TableDefinition.of(
                "indexed",
                ID,
                column("a", INTEGER),
                column("b", varchar(20, "NOCASE")),
                foreignKey("a")
                        .references("counted", "id")
                        .with(ForeignKeyRules.NONE.deferred(Deferral.INITIALLY_DEFERRED)),
                index("partial", "a").where("a > 10"),
                index("lower_b", IndexPart.expression(new SqlText("lower(b)")).descending()));

        MetaData read = expectSameElsewhere(MetaData.of(strict, bare, counted, indexed));

        assertThat(read.table("strict_one").option("sqlite", "strict")).contains("true");
        assertThat(read.table("bare").option("sqlite", "without_rowid")).contains("true");
        assertThat(read.table("counted").option("sqlite", "autoincrement")).contains("true");
        assertThat(read.table("indexed").indexes()).hasSize(2);
        assertThat(read.table("indexed").foreignKeys().get(0).rules().deferral())
                .isEqualTo(Deferral.INITIALLY_DEFERRED);
    }

    @Test
    void keyThatIsFilledAnyway_isAsDeclared() {
        TableDefinition unfilled = TableDefinition.of(
                "unfilled",
                column("a_key_with_quite_a_long_name_of_its_own", INTEGER)
                        .primaryKey()
                        .autoincrement(false));
        TableDefinition own =
                TableDefinition.of("own", column("id", INTEGER).primaryKey().defaultValue(5), column("n", INTEGER));
        MetaData schema = MetaData.of(unfilled, own);
        schema.createAll(engine);

        assertThat(schema.check(engine)).isEmpty();
    }

    @Test
    void keyThatIsNotFilled_isToldWhereItShallBe() {
        engine.apply(List.of(new ExecuteSql("CREATE TABLE counted (id INT NOT NULL PRIMARY KEY)", "")));

        assertThat(MetaData.of(TableDefinition.of(
                                "counted", column("id", INTEGER).primaryKey()))
                        .check(engine))
                .singleElement()
                .satisfies(difference -> assertThat(difference.toString()).contains("is not filled with numbers"));
    }

    @Test
    void tableOfAnotherProgram_isUnderstood() {
        engine.apply(List.of(new ExecuteSql("""
                CREATE TABLE "old" ( -- a remark, with 'quotes' and (parentheses
                  [the id] INT PRIMARY KEY ON CONFLICT REPLACE, /* CHECK (nothing) */
                  word MONEY(10) DEFAULT ('it''s') COLLATE NOCASE CONSTRAINT "short one" CHECK (length(word) < 9 AND word <> ')'),
                  sum AS (word || ',') VIRTUAL,
                  parent REFERENCES "old" ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
                  CONSTRAINT "two, together" UNIQUE (word, parent)
                )""", "")));

        TableDefinition old = Inspector.of(engine).table("old");

        assertThat(old.columns()).extracting(ColumnDefinition::name).containsExactly("the id", "word", "sum", "parent");
        assertThat(old.checks()).singleElement().satisfies(check -> {
            assertThat(check.name()).isEqualTo("short one");
            assertThat(check.condition()).isEqualTo(new SqlText("length(word) < 9 AND word <> ')'"));
        });
        assertThat(old.uniques()).extracting(UniqueConstraint::name).containsExactly("two, together");
        assertThat(old.foreignKeys()).singleElement().satisfies(key -> {
            assertThat(key.referredColumns()).containsExactly("the id");
            assertThat(key.rules().deferral()).isEqualTo(Deferral.INITIALLY_DEFERRED);
        });
    }

    @Test
    void keyThatIsAnIdentity_isFilled() {
        engine.apply(List.of(new CreateTable(
                TableDefinition.of("filled", column("id", BIGINT).primaryKey().identity(), column("n", INTEGER)))));

        engine.executeRaw("INSERT INTO filled (n) VALUES (7), (8)");

        try (Connection connection = engine.connect()) {
            assertThat(connection.queryRaw("SELECT id FROM filled ORDER BY n").scalars(Integer.class))
                    .containsExactly(1, 2);
        }
    }

    @Test
    void constraintOnATableThatStands_isKept() {
        MetaData.of(ACCOUNTS).createAll(engine);

        engine.apply(List.of(new AddConstraint(TableName.of("accounts"), UniqueConstraint.unique("balance"))));

        assertThat(Inspector.of(engine).table("accounts").uniques())
                .extracting(UniqueConstraint::columns)
                .contains(List.of("balance"));
        assertThat(Inspector.of(engine).columns(TableName.of("accounts")).get(0).type())
                .isEqualTo(BIGINT);
    }

    @Test
    void wideDecimals_areComparedWithTheirOwnKindAndReckonedWithNever() {
        var wide = dev.cinnabar.schema.ColumnDefinition.column("wide", dev.cinnabar.type.Types.decimal(30, 2));
        var other = dev.cinnabar.schema.ColumnDefinition.column("other", dev.cinnabar.type.Types.decimal(20, 2));
        var amounts = Sql.table("amounts", wide, other);
        MetaData.of(amounts.definition()).createAll(engine);
        var amount = amounts.column(wide);
        var nine = new BigDecimal("9.00");
        var ten = new BigDecimal("10.00");
        var minus = new BigDecimal("-10.00");
        engine.inTransaction(connection -> {
            for (var value : List.of(nine, ten, minus)) {
                connection.execute(Sql.insert(amounts).set(wide, value));
            }
            assertThat(connection
                            .execute(Sql.select(amount)
                                    .from(amounts)
                                    .where(amount.gt(minus).and(amount.le(nine).or(amount.in(List.of(ten, nine)))))
                                    .orderBy(amount.desc()))
                            .all())
                    .containsExactly(ten, nine);
            assertThat(connection
                            .execute(Sql.select(Sql.min(amount)).from(amounts))
                            .one())
                    .isEqualTo(minus);
        });

        for (var wrong : List.of(
                amount.plus(ten),
                amount.negate(),
                Sql.sum(amount),
                Sql.avg(amount),
                Sql.abs(amount),
                amount.cast(Types.DOUBLE))) {
            assertThatThrownBy(() -> engine.compile(Sql.select(wrong).from(amounts)))
                    .isInstanceOf(UnsupportedFeatureException.class)
                    .hasMessageContainingAll("30, 2", "reckon in Java");
        }
        assertThatThrownBy(
                        () -> engine.compile(Sql.select(amount).from(amounts).where(amount.gt(amounts.column(other)))))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContaining("cannot be compared");
        assertThatThrownBy(() -> engine.compile(Sql.select(Sql.coalesce(amount, Sql.literal(BigDecimal.ZERO)))
                        .from(amounts)))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContaining("cannot be compared");
    }
}
