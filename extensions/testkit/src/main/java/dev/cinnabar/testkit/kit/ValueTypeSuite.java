package dev.cinnabar.testkit.kit;

import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.type.Types.BINARY;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.TEXT;
import static dev.cinnabar.type.Types.array;
import static dev.cinnabar.type.Types.uuidText;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.dialect.ComposedAdapter;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.View;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.WrappedType;
import dev.cinnabar.sql.node.Cast;
import dev.cinnabar.sql.node.FunctionCall;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.NodeSource;
import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.NativeType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeAdapter;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Bytes, enums, UUIDs, arrays, and a type of one's own. */
interface ValueTypeSuite {
    UUID ONE_UUID = UUID.fromString("0b5f7c3e-2f64-4a8e-9d1b-5a3c8e7f6d21");

    /** Words that a careless quoting would not survive. */
    enum Odd {
        PLAIN("plain"),
        SPACED("with two spaces"),
        ACCENTED("réveillé"),
        QUOTED("it's \"quoted\""),
        SLASHED("a/b\\c");

        private final String word;

        Odd(String word) {
            this.word = word;
        }
    }

    private static SqlType<Odd> odd() {
        return Types.enumeration(Odd.class, "kit_odd", odd -> odd.word);
    }

    /** Texts in Java that are whole numbers in the database, cast on both ways. */
    record NumberAsText() implements NativeType<String>, WrappedType {
        @Override
        public Class<?> javaType() {
            return String.class;
        }

        @Override
        public String name() {
            return "NUMBER_AS_TEXT";
        }

        @Override
        public TypeAdapter<String> on(DialectInfo dialect) {
            TypeAdapter<Integer> stored = ((Dialect) dialect).types().adapter(INTEGER);
            return ComposedAdapter.of(
                    stored.ddl(),
                    java.sql.Types.VARCHAR,
                    (binds, index, value) -> binds.setString(index, value),
                    (columns, index) -> columns.getString(index),
                    value -> stored.literal(Integer.valueOf(value)));
        }

        @Override
        public NodeSource whenWritten(Node parameter) {
            return Sql.expression(new Cast(parameter, INTEGER, false), INTEGER);
        }

        @Override
        public NodeSource whenRead(Node column) {
            return Sql.expression(new Cast(column, Types.varchar(20), false), Types.varchar(20));
        }
    }

    @Test
    @Tag("CastTypeDecoratorTest.test_special_type")
    default void wrappedType_isCastOnBothWays(Sandbox sandbox) {
        var trip = RoundTrip.of(sandbox, new NumberAsText());

        sandbox.run(insert(trip.table()).set(RoundTrip.ID, 1).set(trip.value(), "5"));

        assertThat(trip.all()).containsExactly("5");
        if (sandbox.has(Feature.INSERT_RETURNING)) {
            var insert = insert(trip.table()).set(RoundTrip.ID, 2).set(trip.value(), "7");
            assertThat(sandbox.all(insert.returning(trip.column()))).containsExactly("7");
        }
    }

    /** Texts that Java marks and the database sets in capitals. */
    final class Marked extends TypeDecorator<String, String> implements WrappedType {
        @Override
        public SqlType<String> storedAs() {
            return Types.varchar(20);
        }

        @Override
        public String toDatabase(String value, DialectInfo dialect) {
            return value + "!";
        }

        @Override
        public String fromDatabase(String value, DialectInfo dialect) {
            return value.substring(0, value.length() - 1);
        }

        @Override
        public NodeSource whenWritten(Node parameter) {
            return Sql.expression(new FunctionCall("upper", List.of(parameter), storedAs()), storedAs());
        }

        @Override
        public NodeSource whenRead(Node column) {
            return Sql.expression(column, this);
        }
    }

    @Test
    @Requires(Feature.VIEWS)
    default void wrappedType_isWrappedWhereItsValueStandsInTheText(Sandbox sandbox) {
        ColumnDefinition<String> marked = ColumnDefinition.column("kept", new Marked());
        Table table = Sql.table("kit_marked", RoundTrip.ID, marked);
        var keys = select(table.column(RoundTrip.ID));
        View one = View.view("kit_marked_one", keys.where(table.column(marked).eq("a")));
        View two = View.view("kit_marked_two", keys.where(table.column(marked).in(List.of("a", "b"))));
        sandbox.create(MetaData.of(table).withViews(one, two));

        sandbox.fill(table, 1, "a", 2, "b", 3, "c");

        var first = Sql.table(one.definition()).column(RoundTrip.ID);
        assertThat(sandbox.all(select(first))).containsExactly(1);
        var second = Sql.table(two.definition()).column(RoundTrip.ID);
        assertThat(sandbox.all(select(second).orderBy(second))).containsExactly(1, 2);
    }

    @Test
    default void wrappedType_isWrappedInLists_longOnesToo(Sandbox sandbox) {
        var trip = RoundTrip.of(sandbox, new Marked());
        sandbox.fill(trip.table(), 1, "a", 2, "b", 3, "c");
        List<String> many = IntStream.range(0, 40).mapToObj(i -> "b" + i).toList();
        List<String> more = Stream.concat(many.stream(), Stream.of("b")).toList();

        var keys =
                select(trip.table().column(RoundTrip.ID)).orderBy(trip.table().column(RoundTrip.ID));
        assertThat(sandbox.all(keys.where(trip.column().in(List.of("a", "c"))))).containsExactly(1, 3);
        assertThat(sandbox.all(keys.where(trip.column().notIn(List.of("a", "c")))))
                .containsExactly(2);
        assertThat(sandbox.all(keys.where(trip.column().in(more)))).containsExactly(2);
    }

    @Test
    @Tag("BinaryTest.test_binary_roundtrip")
    default void bytes_comeBack(Sandbox sandbox) {
        var trip = RoundTrip.of(sandbox, BINARY);
        byte[] all = new byte[256];
        IntStream.range(0, all.length).forEach(i -> all[i] = (byte) i);

        trip.fill(all, new byte[0]);

        assertThat(trip.all()).containsExactly(all, new byte[0]);
    }

    @Test
    @Tag("EnumTest.test_round_trip")
    default void constants_comeBack(Sandbox sandbox) {
        var trip = RoundTrip.of(sandbox, odd());

        trip.fill((Object[]) Odd.values());

        assertThat(trip.all()).containsExactly(Odd.values());
        for (int i = 0; i < Odd.values().length; i++) {
            assertThat(trip.keys(trip.column().eq(Odd.values()[i]))).containsExactly(i + 1);
        }
    }

    private static List<Map<String, Object>> oddRows() {
        return IntStream.range(0, Odd.values().length)
                .mapToObj(i -> Map.<String, Object>of("id", i + 1, "kept", Odd.values()[i]))
                .toList();
    }

    @Test
    @Tag("EnumTest.test_round_trip_executemany")
    default void constants_comeBack_fromABatch(Sandbox sandbox) {
        var trip = RoundTrip.of(sandbox, odd());

        sandbox.connection().execute(insert(trip.table()), oddRows());

        assertThat(trip.all()).containsExactly(Odd.values());
    }

    @Test
    @Requires(Feature.INSERT_RETURNING)
    @Tag("EnumTest.test_round_trip_executemany_returning")
    default void constants_areReturned_byABatch(Sandbox sandbox) {
        var trip = RoundTrip.of(sandbox, odd());

        var returned = sandbox.all(insert(trip.table()).rows(oddRows()).returning(trip.column()));

        assertThat(returned).containsExactlyInAnyOrder(Odd.values());
    }

    @Test
    @Tag("UuidTest.test_uuid_text_round_trip")
    default void uuid_comesBackAsTextWithHyphens(Sandbox sandbox) {
        RoundTrip.of(sandbox, uuidText()).expectValues(ONE_UUID.toString());
    }

    @Test
    @Tag("UuidTest.test_literal_uuid")
    default void uuid_standsInALiteral(Sandbox sandbox) {
        RoundTrip.of(sandbox, Types.UUID).expectLiterals(ONE_UUID);
    }

    @Test
    @Requires(Feature.INSERT_RETURNING)
    @Tag("UuidTest.test_uuid_returning")
    default void uuid_isReturned(Sandbox sandbox) {
        var trip = RoundTrip.of(sandbox, Types.UUID);

        var insert = insert(trip.table()).set(RoundTrip.ID, 1).set(trip.value(), ONE_UUID);

        assertThat(sandbox.all(insert.returning(trip.column()))).containsExactly(ONE_UUID);
    }

    @Test
    @Requires(Feature.ARRAYS)
    @Tag("ArrayTest.test_array_roundtrip")
    default void arrays_comeBack(Sandbox sandbox) {
        var trip = RoundTrip.of(sandbox, array(INTEGER));

        trip.fill(List.of(1, 2, 3), List.of(), Arrays.asList(4, null));

        assertThat(trip.all()).containsExactly(List.of(1, 2, 3), List.of(), Arrays.asList(4, null));
    }

    @Test
    @Requires(Feature.ARRAYS)
    @Tag("ArrayTest.test_literal_simple")
    default void array_standsInALiteral(Sandbox sandbox) {
        var value = Sql.inline(List.of(1, 2, 3), array(INTEGER));

        assertThat(sandbox.all(select(value))).isEqualTo(List.of(List.of(1, 2, 3)));
    }

    @Test
    @Requires(Feature.ARRAYS)
    @Tag("ArrayTest.test_literal_complex")
    default void arrayOfDifficultTexts_standsInALiteral(Sandbox sandbox) {
        var texts = List.of("it's", "back\\slash", "\"quoted\"", "a,b", "{braces}", "NULL", "", " blanks ", "%s :x ?");

        assertThat(sandbox.all(select(Sql.inline(texts, array(TEXT))))).isEqualTo(List.of(texts));
    }
}
