package dev.cinnabar.testkit.kit;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.decimal;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Deferral;
import dev.cinnabar.schema.Exclusion;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SqlText;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.schema.UniqueConstraint;
import dev.cinnabar.schema.View;
import dev.cinnabar.sql.Table;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.Types;
import java.math.BigDecimal;
import java.time.OffsetTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Features of types and schemas that no other suite shows. */
interface SchemaFeatureSuite {
    NumberColumn<Integer> THING_ID = column("id", INTEGER).primaryKey().autoincrement(false);
    NumberColumn<Integer> THING_NUMBER = column("number_of", INTEGER);
    TextColumn THING_NAME = column("name", varchar(20));

    /** Words of an enum. */
    enum Mood {
        CALM,
        WILD
    }

    private static Class<?> typeThatIsRead(Sandbox sandbox, SqlType<?> type) {
        sandbox.create(table("feature_typed", THING_ID, column("typed", type)));
        return sandbox.connection()
                .inspector()
                .table("feature_typed")
                .typeOf("typed")
                .javaType();
    }

    @Test
    @Requires(Feature.NATIVE_BOOLEAN)
    default void truthValues_areATypeOfTheDatabase(Sandbox sandbox) {
        assertThat(typeThatIsRead(sandbox, Types.BOOLEAN)).isEqualTo(Boolean.class);
    }

    @Test
    @Requires(Feature.NATIVE_UUID)
    default void uuids_areATypeOfTheDatabase(Sandbox sandbox) {
        assertThat(typeThatIsRead(sandbox, Types.UUID)).isEqualTo(java.util.UUID.class);
    }

    @Test
    @Requires(Feature.TIME_WITH_ZONE)
    default void timesWithOffset_areATypeOfTheDatabase(Sandbox sandbox) {
        assertThat(typeThatIsRead(sandbox, Types.TIME_WITH_ZONE)).isEqualTo(OffsetTime.class);
    }

    @Test
    @Requires(Feature.NATIVE_ENUM)
    default void enum_refusesOtherWordsInTheDatabase(Sandbox sandbox) {
        ColumnDefinition<Mood> mood = column("mood", Types.enumeration(Mood.class));
        Table moods = table("feature_moods", THING_ID, mood);
        sandbox.create(moods);
        sandbox.run(insert(moods).set(THING_ID, 1).set(mood, Mood.WILD));
        var names = sandbox.dialect().identifiers();

        assertThat(sandbox.all(select(moods.column(mood)))).containsExactly(Mood.WILD);
        assertThatThrownBy(() -> sandbox.connection()
                        .executeRaw("INSERT INTO " + names.quote("feature_moods") + " VALUES (2, 'SOUR')"))
                .isInstanceOf(DatabaseException.class);
    }

    @Test
    @Requires(Feature.EXACT_DECIMALS)
    default void decimals_sortAsNumbersWithAllTheirDigits(Sandbox sandbox) {
        var amount = column("amount", decimal(30, 10));
        Table amounts = table("feature_amounts", THING_ID, amount);
        sandbox.create(amounts);
        var large = new BigDecimal("12345678901234567890.0000000001");
        sandbox.fill(amounts, 1, large, 2, new BigDecimal("9.5"), 3, new BigDecimal("10.25"));

        assertThat(sandbox.all(select(amounts.column(THING_ID)).orderBy(amounts.column(amount))))
                .containsExactly(2, 3, 1);
        assertThat(sandbox.all(select(amounts.column(THING_ID))
                        .where(amounts.column(amount).gt(large.subtract(new BigDecimal("0.0000000001"))))))
                .containsExactly(1);
    }

    @Test
    @Requires(Feature.KEYS_WITHOUT_INDEXES)
    default void foreignKey_staysWithoutItsIndex(Sandbox sandbox) {
        Table above = table("feature_above", THING_ID);
        Table below = table("feature_below", THING_ID, THING_NUMBER.references(above, THING_ID));
        var index = new SchemaOperation.CreateIndex(TableName.of(below), Index.index("feature_ix", "number_of"), false);
        sandbox.create(above, below);
        sandbox.connection().apply(List.of(index));
        sandbox.connection().apply(List.of(index.reverse()));
        sandbox.connection().commit();

        assertThat(sandbox.connection().inspector().indexes(TableName.of(below)))
                .isEmpty();
        assertThatThrownBy(() -> sandbox.fill(below, 1, 7)).isInstanceOf(IntegrityException.class);
        sandbox.connection().rollback();
    }

    @Test
    @Requires(Feature.RULES_FOLLOW_NAMES)
    default void check_followsAColumnThatIsRenamed(Sandbox sandbox) {
        var rule = CheckConstraint.check("feature_counts", new SqlText("number_of > 0"));
        sandbox.create(TableDefinition.of("feature_renamed", THING_ID, THING_NUMBER, rule));
        var renamed = THING_NUMBER.named("amount");
        sandbox.connection()
                .apply(List.of(
                        new SchemaOperation.AlterColumn(TableName.of("feature_renamed"), THING_NUMBER, renamed)));
        sandbox.connection().commit();
        Table after = table("feature_renamed", THING_ID, renamed);

        assertThatThrownBy(() -> sandbox.fill(after, 1, -1)).isInstanceOf(IntegrityException.class);
        sandbox.connection().rollback();
        sandbox.fill(after, 1, 1);
    }

    @Test
    @Requires(Feature.ALTER_CONSTRAINTS)
    default void constraint_isAddedToATableAndDropped(Sandbox sandbox) {
        Table things = table("feature_things", THING_ID, THING_NAME);
        sandbox.create(things);
        sandbox.fill(things, 1, "a");
        var rule = UniqueConstraint.unique("name").named("uq_feature_things");
        var add = new SchemaOperation.AddConstraint(TableName.of(things), rule);

        sandbox.connection().apply(List.of(add));
        sandbox.connection().commit();
        assertThatThrownBy(() -> sandbox.fill(things, 2, "a")).isInstanceOf(IntegrityException.class);
        sandbox.connection().rollback();

        sandbox.connection().apply(List.of(add.reverse()));
        sandbox.fill(things, 2, "a");
        assertThat(sandbox.all(select(things.column(THING_ID)))).hasSize(2);
    }

    @Test
    @Requires(Feature.COMPUTED_VIRTUAL)
    default void virtualColumn_isWorkedOutWhenRead(Sandbox sandbox) {
        var its = table("feature_virtual", THING_NUMBER).column(THING_NUMBER);
        var twice = column("twice", INTEGER).computedVirtual(its.times(2));
        Table computed = table("feature_virtual", THING_ID, THING_NUMBER, twice);
        sandbox.create(computed);

        sandbox.run(insert(computed).set(THING_ID, 1).set(THING_NUMBER, 21));

        assertThat(sandbox.all(select(computed.column(twice)))).containsExactly(42);
    }

    @Test
    @Requires(Feature.DEFERRABLE)
    default void deferredKey_isCheckedAtCommit(Sandbox sandbox) {
        Table parents = table("feature_parents", THING_ID);
        Table children = table(
                "feature_children",
                THING_ID,
                THING_NUMBER,
                ForeignKey.foreignKey("number_of")
                        .references(parents, "id")
                        .with(ForeignKeyRules.NONE.deferred(Deferral.INITIALLY_DEFERRED)));
        sandbox.create(parents, children);

        sandbox.run(insert(children).set(THING_ID, 1).set(THING_NUMBER, 7));
        sandbox.run(insert(parents).set(THING_ID, 7));
        sandbox.connection().commit();

        assertThat(sandbox.all(select(children.column(THING_NUMBER)))).containsExactly(7);
    }

    @Test
    @Requires(Feature.EXCLUSION_CONSTRAINTS)
    default void exclusion_keepsRowsApart(Sandbox sandbox) {
        Table apart = table(
                "feature_apart",
                THING_ID,
                THING_NUMBER,
                Exclusion.exclusion("btree", Exclusion.Part.with("number_of", "="))
                        .named("ex_feature"));
        sandbox.create(apart);
        sandbox.fill(apart, 1, 7);

        assertThatThrownBy(() -> sandbox.fill(apart, 2, 7))
                .isInstanceOfSatisfying(
                        IntegrityException.class,
                        error -> assertThat(error.kind()).isEqualTo(IntegrityException.Kind.EXCLUSION));
    }

    @Test
    @Requires(Feature.INCLUDE_INDEXES)
    default void index_carriesColumnsBesideItsKey(Sandbox sandbox) {
        Index index = Index.index("ix_feature_carrying", "number_of").include("name");
        sandbox.create(table("feature_carrying", THING_ID, THING_NUMBER, THING_NAME, index));

        var read = sandbox.connection().inspector().table("feature_carrying").indexes();

        assertThat(read).hasSize(1);
        assertThat(read.get(0).columns()).containsExactly("number_of");
        assertThat(read.get(0).options().include()).containsExactly("name");
    }

    @Test
    @Requires(Feature.PARTIAL_INDEXES)
    default void partialIndex_concernsSomeRows(Sandbox sandbox) {
        var number = table("feature_partly", THING_NUMBER).column(THING_NUMBER);
        Index index = Index.index("ux_feature_partly", "name").unique().where(number.eq(1));
        Table partly = table("feature_partly", THING_ID, THING_NUMBER, THING_NAME, index);
        sandbox.create(partly);
        sandbox.fill(partly, 1, 0, "a", 2, 0, "a", 3, 1, "a");

        assertThatThrownBy(() -> sandbox.fill(partly, 4, 1, "a")).isInstanceOf(IntegrityException.class);
    }

    @Test
    @Requires(Feature.NULLS_NOT_DISTINCT)
    default void twoNulls_areTheSame(Sandbox sandbox) {
        Table nulls = table(
                "feature_nulls",
                THING_ID,
                THING_NAME,
                UniqueConstraint.unique("name").nullsNotDistinct());
        sandbox.create(nulls);
        sandbox.fill(nulls, 1, null);

        assertThatThrownBy(() -> sandbox.fill(nulls, 2, null)).isInstanceOf(IntegrityException.class);
    }

    @Test
    @Requires(Feature.MATERIALIZED_VIEWS)
    default void materializedView_keepsItsRows(Sandbox sandbox) {
        Table things = table("feature_seen", THING_ID, THING_NAME);
        View view = View.materialized("feature_view", select(things.column(THING_ID)));
        sandbox.create(MetaData.of(things).withViews(view));
        sandbox.fill(things, 1, "a");
        Table seen = table(view.definition());

        assertThat(sandbox.all(select(seen.column("id", INTEGER)))).isEmpty();
        assertThat(sandbox.connection().inspector().materializedViewNames("")).containsExactly("feature_view");
    }
}
