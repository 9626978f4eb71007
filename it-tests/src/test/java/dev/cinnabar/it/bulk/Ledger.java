package dev.cinnabar.it.bulk;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.table;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Table;
import dev.cinnabar.testkit.random.Choices;
import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.Types;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tables to insert many rows into: a small one, two twins with a column of each type, and one whose key nobody makes. */
final class Ledger {
    static final NumberColumn<Long> ID = column("id", Types.BIGINT).primaryKey();
    static final TextColumn NAME = column("name", Types.varchar(50)).unique();
    static final NumberColumn<Integer> AMOUNT = column("amount", Types.INTEGER);
    static final Table SMALL = table("bulk_small", ID, NAME, AMOUNT);

    static final NumberColumn<Long> OWN =
            column("own", Types.BIGINT).primaryKey().autoincrement(false);
    static final Table KEYED = table("bulk_keyed", OWN, NAME, AMOUNT);

    /** A place on the map, stored as a text. */
    record Place(int x, int y) {}

    enum Mood {
        HAPPY,
        SAD
    }

    static final class PlaceType extends TypeDecorator<Place, String> {
        @Override
        public SqlType<String> storedAs() {
            return Types.varchar(40);
        }

        @Override
        public String toDatabase(Place place, DialectInfo dialect) {
            return place.x() + "/" + place.y();
        }

        @Override
        public Place fromDatabase(String text, DialectInfo dialect) {
            String[] parts = text.split("/", 2);
            return new Place(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }
    }

    private static final Map<ColumnDefinition<?>, Function<Choices, Object>> TYPED = typed();
    static final Table WIDE = wide("bulk_wide");
    static final Table TWIN = wide("bulk_twin");

    static final MetaData ALL = MetaData.of(SMALL, KEYED, WIDE, TWIN);

    private Ledger() {}

    private static Map<ColumnDefinition<?>, Function<Choices, Object>> typed() {
        Map<ColumnDefinition<?>, Function<Choices, Object>> all = new LinkedHashMap<>();
        all.put(column("a_short", Types.SMALLINT), c -> (short) c.between(Short.MIN_VALUE, Short.MAX_VALUE));
        all.put(column("an_int", Types.INTEGER), c -> c.of(Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE));
        all.put(column("a_long", Types.BIGINT), c -> c.of(Long.MIN_VALUE, -1L, 0L, 1L << 53, Long.MAX_VALUE));
        all.put(column("a_decimal", Types.decimal(12, 3)), c -> BigDecimal.valueOf(c.between(-999_999, 999_999), 3));
        all.put(column("a_real", Types.REAL), c -> c.of(0.1f, -1.5f, 3.25e6f));
        all.put(column("a_double", Types.DOUBLE), c -> c.of(0.1, -1.5e-100, 1e200));
        all.put(column("a_flag", Types.BOOLEAN), c -> c.onceIn(2));
        all.put(column("a_name", Types.varchar(60)), Ledger::text);
        all.put(column("a_code", Types.character(8)), c -> c.of("abc", "x y", "12345678"));
        all.put(column("a_text", Types.TEXT), Ledger::text);
        all.put(column("a_blob", Types.BINARY), c ->
                new byte[] {(byte) c.below(256), 0, (byte) c.below(256), '\\', '"'});
        all.put(column("a_day", Types.DATE), c -> LocalDate.of(c.between(1, 9999), c.between(1, 12), 28));
        all.put(column("a_time", Types.TIME), c -> LocalTime.of(c.below(24), c.below(60), c.below(60)));
        all.put(
                column("a_datetime", Types.DATETIME),
                c -> LocalDateTime.of(c.between(1800, 2200), 2, 3, c.below(24), 5, 6));
        all.put(column("an_instant", Types.TIMESTAMP), c -> Instant.ofEpochSecond(c.between(1, 2_000_000_000)));
        all.put(column("a_uuid", Types.UUID), c -> new UUID(c.below(1_000_000), c.below(1_000_000)));
        all.put(column("a_document", Types.JSON), c -> c.of("{\"k\": 1}", "[]", "[\"\\\"\", null]"));
        all.put(column("a_mood", Types.enumerationAsText(Mood.class)), c -> c.of(Mood.HAPPY, Mood.SAD));
        all.put(column("a_place", new PlaceType()), c -> new Place(c.below(100), c.below(100)));
        return all;
    }

    private static String text(Choices choices) {
        return choices.of(
                "",
                "plain",
                "it's",
                "\"quoted\" {a,b} NULL",
                "back\\slash",
                "NULL",
                "méil 日本 😀",
                " blanks ",
                "? :x $1 %s");
    }

    private static Table wide(String name) {
        List<ColumnDefinition<?>> columns = new ArrayList<>();
        columns.add(ID);
        columns.addAll(TYPED.keySet());
        columns.add(column("counted", Types.INTEGER).defaultFrom(row -> row.get("an_int") == null ? 0 : 1));
        columns.add(column("fixed", Types.varchar(10)).defaultValue("always"));
        columns.add(column("served", Types.INTEGER).serverDefaultValue(42));
        return table(name, columns.toArray(ColumnDefinition<?>[]::new));
    }

    /** Rows with some of the typed columns, the same in each, and a null now and then. */
    static List<Map<String, @Nullable Object>> rows(Choices choices, int count) {
        List<ColumnDefinition<?>> chosen =
                TYPED.keySet().stream().filter(column -> !choices.onceIn(3)).toList();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("an_int", choices.onceIn(4) ? null : i);
            for (ColumnDefinition<?> column : chosen) {
                row.put(
                        column.name(),
                        choices.onceIn(6) ? null : TYPED.get(column).apply(choices));
            }
            rows.add(row);
        }
        return rows;
    }

    /** So many small rows, named after their number. */
    static List<Map<String, Object>> small(int count) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", "n" + i);
            row.put("amount", i);
            rows.add(row);
        }
        return rows;
    }
}
