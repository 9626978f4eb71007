package dev.cinnabar.it.ext.cli;

import static dev.cinnabar.schema.CheckConstraint.check;
import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.ForeignKey.foreignKey;
import static dev.cinnabar.schema.Index.index;
import static dev.cinnabar.schema.PrimaryKey.primaryKey;
import static dev.cinnabar.schema.TableComment.comment;
import static dev.cinnabar.schema.UniqueConstraint.unique;
import static dev.cinnabar.type.Types.BIGINT;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.TIMESTAMP;
import static dev.cinnabar.type.Types.varchar;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.ReferentialAction;
import dev.cinnabar.schema.SqlText;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A schema of sixty tables that nobody would wish to have: names of all kinds, types of all kinds, and keys that lead everywhere. */
final class AwkwardSchema {
    private static final NumberColumn<Long> ID = column("id", BIGINT).primaryKey();
    private static final String LONG = "a_name_of_" + "x".repeat(50);

    /** Names of tables; each has a column of that name too. */
    static final List<String> NAMES = List.of(
            "a",
            "order",
            "select",
            "class",
            "int",
            "null",
            "object",
            "String",
            "Override",
            "records",
            "entity",
            "column",
            "lists",
            "Table",
            "tables",
            "mapped",
            "elements",
            "aliases",
            "user_model",
            "user",
            "user model",
            "User-Model",
            "quo\"te",
            "back`tick",
            "apos'trophe",
            "back\\slash",
            "\\u000a",
            "*/ x /*",
            "2fa",
            "42",
            "$$$",
            "---",
            "x.y",
            "{@code}",
            "%s",
            "\u00e9t\u00e9",
            "\u65e5\u672c",
            LONG,
            "news",
            "categories");

    private static final List<String> COLUMNS = List.of(
            "class",
            "int",
            "default",
            "new",
            "this",
            "select",
            "from",
            "where",
            "getClass",
            "entity",
            "session",
            "state",
            "loaded",
            "value",
            "slot",
            "name",
            "said",
            "column",
            "alias",
            "mapped",
            "two words",
            "2nd",
            "$",
            "--",
            "\u00e9",
            "\u65e5",
            "UPPER",
            "camelCase",
            "camel_case",
            "a__b",
            "_lead",
            "trail_",
            "is_active",
            "quote\"",
            "*/",
            "\\u0022",
            "userID",
            "URLPath",
            "object",
            "string",
            "uuid",
            "types");

    private AwkwardSchema() {}

    static MetaData tables() {
        List<TableDefinition> all = new ArrayList<>();
        NAMES.forEach(name -> all.add(named(name)));
        all.add(wide());
        all.add(types("all_types", true));
        all.add(types("needed_types", false));
        all.addAll(keys());
        all.addAll(links());
        all.addAll(rules());
        return MetaData.of(all);
    }

    /** Each leads to itself, so that its name stands everywhere. */
    private static TableDefinition named(String name) {
        return TableDefinition.of(
                name,
                ID,
                column(name, varchar(20)).notNull(),
                column("next id", BIGINT).references(name, "id"));
    }

    private static TableDefinition wide() {
        List<TableElement> elements = new ArrayList<>(List.of(ID));
        COLUMNS.forEach(name -> elements.add(column(name, INTEGER).notNull().index()));
        return TableDefinition.of(TableName.of("wide"), elements);
    }

    private static TableDefinition types(String name, boolean nullable) {
        Map<String, SqlType<?>> types = new LinkedHashMap<>();
        types.put("small", Types.SMALLINT);
        types.put("whole", Types.INTEGER);
        types.put("large", Types.BIGINT);
        types.put("any_decimal", Types.DECIMAL);
        types.put("money", Types.decimal(12, 2));
        types.put("digits", Types.decimal(20, 0));
        types.put("single", Types.REAL);
        types.put("twice", Types.DOUBLE);
        types.put("flag", Types.BOOLEAN);
        types.put("fixed", Types.character(7));
        types.put("short_text", varchar(3));
        types.put("usual_text", varchar(255));
        types.put("any_text", Types.TEXT);
        types.put("bytes", Types.BINARY);
        types.put("some_bytes", Types.binary(16));
        types.put("day", Types.DATE);
        types.put("hour", Types.TIME);
        types.put("local_moment", Types.DATETIME);
        types.put("moment", TIMESTAMP);
        types.put("span", Types.INTERVAL);
        types.put("number", Types.UUID);
        types.put("document", Types.JSON);
        List<TableElement> elements = new ArrayList<>(List.of(ID));
        types.forEach((column, type) -> {
            ColumnDefinition<?> definition = column(column, type);
            elements.add(nullable ? definition : definition.notNull());
        });
        return TableDefinition.of(TableName.of(name), elements);
    }

    private static List<TableDefinition> keys() {
        TableDefinition people = TableDefinition.of(
                "people",
                ID,
                column("code", varchar(10)).notNull().unique(),
                column("parent_id", BIGINT).references("people", "id"),
                column("boss", BIGINT));
        TableDefinition places = TableDefinition.of(
                "places",
                column("country", varchar(2)).notNull(),
                column("name", varchar(20)).notNull(),
                column("zip", INTEGER).notNull(),
                primaryKey("zip", "country"),
                unique("country", "name").named("one_name"));
        TableDefinition visits = TableDefinition.of(
                "visits",
                ID,
                column("person_id", BIGINT)
                        .notNull()
                        .references(people, ID, ForeignKeyRules.onDelete(ReferentialAction.CASCADE)),
                column("guide_id", BIGINT).references(people, ID, ForeignKeyRules.onDelete(ReferentialAction.SET_NULL)),
                column("zip", INTEGER).notNull(),
                column("country", varchar(2)).notNull(),
                column("code", varchar(10)),
                column("from_zip", INTEGER),
                column("from_country", varchar(2)),
                foreignKey("zip", "country").references(places, "zip", "country"),
                foreignKey("from_zip", "from_country").references(places, "zip", "country"),
                foreignKey("code").references(people, "code"));
        TableDefinition turned = TableDefinition.of(
                "turned",
                ID,
                column("country", varchar(2)).notNull(),
                column("zip", INTEGER).notNull(),
                foreignKey("zip", "country").references(places, "zip", "country"));
        TableDefinition passports = TableDefinition.of(
                "passports",
                column("person_id", BIGINT).primaryKey().references(people, ID),
                column("number", varchar(20)).notNull().unique().index(),
                column("old_id", BIGINT).unique().references("passports", "person_id"));
        TableDefinition chickens =
                TableDefinition.of("chickens", ID, column("egg_id", BIGINT).references("eggs", "id"));
        TableDefinition eggs = TableDefinition.of(
                "eggs", ID, column("chicken_id", BIGINT).notNull().references("chickens", "id"));
        TableDefinition keyless = TableDefinition.of(
                "keyless",
                column("what", varchar(20)).notNull(),
                column("person_id", BIGINT).references(people, ID),
                index("ix of keyless", "what"));
        TableDefinition texts =
                TableDefinition.of("text_keys", column("word", varchar(30)).primaryKey(), column("next", varchar(30)));
        TableDefinition dates =
                TableDefinition.of("date_keys", column("day", Types.DATE).primaryKey());
        TableDefinition bytes =
                TableDefinition.of("byte_keys", column("hash", Types.binary(20)).primaryKey(), column("size", INTEGER));
        TableDefinition unfilled = TableDefinition.of("unfilled", ID.autoincrement(false));
        return List.of(
                people, places, visits, turned, passports, chickens, eggs, keyless, texts, dates, bytes, unfilled);
    }

    private static List<TableDefinition> links() {
        ColumnDefinition<Long> person = column("person_id", BIGINT).notNull();
        TableDefinition people = TableDefinition.of("friends", ID);
        return List.of(
                people,
                TableDefinition.of(
                        "friend_category",
                        column("category_id", BIGINT).notNull(),
                        column("friend_id", BIGINT).notNull(),
                        primaryKey("category_id", "friend_id"),
                        foreignKey("category_id").references("categories", "id"),
                        foreignKey("friend_id").references("friends", "id")),
                TableDefinition.of(
                        "follows",
                        column("followed_id", BIGINT).notNull(),
                        column("follower_id", BIGINT).notNull(),
                        primaryKey("followed_id", "follower_id"),
                        foreignKey("followed_id").references("friends", "id"),
                        foreignKey("follower_id").references("friends", "id")),
                TableDefinition.of(
                        "memberships",
                        column("friend_id", BIGINT).notNull(),
                        person,
                        column("since", TIMESTAMP).notNull().serverNow(),
                        primaryKey("friend_id", "person_id"),
                        foreignKey("friend_id")
                                .references("friends", "id")
                                .with(ForeignKeyRules.onDelete(ReferentialAction.CASCADE)),
                        foreignKey("person_id").references("people", "id")));
    }

    private static List<TableDefinition> rules() {
        return List.of(TableDefinition.of(
                "rules",
                ID,
                column("a", INTEGER).notNull().serverDefault("7").comment("it's \"quoted\" \\ here"),
                column("b", varchar(20)).notNull().serverDefault("'x''y'"),
                column("c", INTEGER),
                column("d", varchar(20)).serverDefaultValue("two\nlines"),
                column("sum", INTEGER).computed("a + 1"),
                column("changed", TIMESTAMP).notNull().serverNow(),
                check("a_counts", new SqlText("a > 0 AND b <> 'it''s'")),
                unique("a", "b").named("a and b"),
                unique("c").named("only \"c\""),
                index("by c", "c", "a"),
                index("downwards", "a", "c").descending(),
                index("b_once", "b", "c").unique(),
                comment("a table with rules; they're kept */")));
    }
}
