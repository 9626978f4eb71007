package dev.cinnabar.it.injection;

import static dev.cinnabar.schema.CheckConstraint.check;
import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.ForeignKey.foreignKey;
import static dev.cinnabar.schema.Index.index;
import static dev.cinnabar.schema.PrimaryKey.primaryKey;
import static dev.cinnabar.schema.TableComment.comment;
import static dev.cinnabar.schema.UniqueConstraint.unique;
import static dev.cinnabar.sql.Sql.coalesce;
import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.function;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.nullIf;
import static dev.cinnabar.sql.Sql.parameter;
import static dev.cinnabar.sql.Sql.recursive;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.stringAgg;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.sql.Sql.text;
import static dev.cinnabar.sql.Sql.update;
import static dev.cinnabar.sql.Sql.values;

import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.TableNumber;
import dev.cinnabar.sql.TableText;
import dev.cinnabar.type.Types;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The doors of the statement language and of table definitions. */
final class Doors {
    private static final NumberColumn<Integer> ID = column("id", Types.INTEGER).primaryKey();
    private static final TextColumn NAME = column("name", Types.varchar(200));
    private static final Table PEOPLE = table("people", ID, NAME);
    private static final TableNumber<Integer> PERSON = PEOPLE.column(ID);
    private static final TableText CALLED = PEOPLE.column(NAME);

    private Doors() {}

    static List<Door> all() {
        return Stream.of(conditions(), expressions(), changes(), labels(), sources(), words(), definitions())
                .flatMap(doors -> doors)
                .toList();
    }

    private static Stream<Door> conditions() {
        return Stream.of(
                where("eq", CALLED::eq),
                where("ne", CALLED::ne),
                where("lt", CALLED::lt),
                where("le", CALLED::le),
                where("gt", CALLED::gt),
                where("ge", CALLED::ge),
                where("isDistinctFrom", CALLED::isDistinctFrom),
                where("isNotDistinctFrom", CALLED::isNotDistinctFrom),
                where("between", text -> CALLED.between(text, "z")),
                where("in", text -> CALLED.in(List.of(text, "x"))),
                where("notIn", text -> CALLED.notIn(List.of(text))),
                where("like", CALLED::like),
                where("like with an escape", text -> CALLED.like(text, "!")),
                where("notLike", CALLED::notLike),
                where("likeIgnoreCase", CALLED::likeIgnoreCase),
                where("startsWith", CALLED::startsWith),
                where("endsWith", CALLED::endsWith),
                where("contains", CALLED::contains),
                Door.value("filterBy", text -> people(CALLED).filterBy(Map.of("name", text))),
                Door.value(
                        "bind",
                        text -> people(CALLED)
                                .where(CALLED.eq(parameter("p", Types.VARCHAR)))
                                .bind("p", text)),
                Door.value(
                        "text's bind",
                        text -> text("SELECT name FROM people WHERE name = :p")
                                .bind("p", text)
                                .returnsRows()),
                Door.value(
                        "text's bindList",
                        text -> text("SELECT name FROM people WHERE name IN (:p)")
                                .bindList("p", List.of(text), Types.VARCHAR)
                                .returnsRows()));
    }

    private static Door where(String name, Function<String, Condition> condition) {
        return Door.value(name, text -> people(CALLED).where(condition.apply(text)));
    }

    private static <T> Select<T> people(Expression<T> column) {
        return select(column).from(PEOPLE);
    }

    private static Stream<Door> expressions() {
        return Stream.of(
                expression("literal", text -> literal(text)),
                expression("concat", CALLED::concat),
                expression("replace", text -> CALLED.replace(text, text)),
                expression("coalesce", text -> coalesce(CALLED, text)),
                expression("nullIf", text -> nullIf(CALLED, text)),
                expression("position", CALLED::position),
                Door.text("stringAgg", text -> people(stringAgg(CALLED, text))));
    }

    private static Door expression(String name, Function<String, Expression<?>> expression) {
        return Door.value(name, text -> people(expression.apply(text)));
    }

    private static Stream<Door> changes() {
        return Stream.of(
                Door.value("insert's set", text -> insert(PEOPLE).set(NAME, text)),
                Door.value("insert's values", text -> insert(PEOPLE).values(Map.of("name", text))),
                Door.value("insert's rows", text -> insert(PEOPLE).rows(List.of(Map.of("name", text)))),
                Door.value(
                        "update's set", text -> update(PEOPLE).set(NAME, text).where(PERSON.eq(1))),
                Door.value(
                        "update's values",
                        text -> update(PEOPLE).values(Map.of("name", text)).where(PERSON.eq(1))),
                Door.value("delete's where", text -> delete(PEOPLE).where(CALLED.eq(text))),
                Door.value("a row of VALUES", text -> {
                    var list = values("v", NAME).row(text);
                    return select(literal(1)).from(list);
                }));
    }

    private static Stream<Door> labels() {
        return Stream.of(
                Door.name("a label", text -> people(CALLED.as(text))),
                Door.name(
                        "the order by a label", text -> people(CALLED.as(text)).orderBy(text)),
                Door.name("a table's alias", text -> {
                    Table alias = PEOPLE.as(text);
                    return select(alias.column(NAME)).from(alias);
                }),
                Door.name("a table's schema", text -> {
                    Table elsewhere = PEOPLE.in(text);
                    return select(elsewhere.column(NAME)).from(elsewhere);
                }));
    }

    private static Stream<Door> sources() {
        return Stream.of(
                Door.name("a table", text -> {
                    Table named = table(text, NAME);
                    return select(named.column(NAME)).from(named);
                }),
                Door.name("a column", text -> {
                    TextColumn named = column(text, Types.VARCHAR);
                    Table people = table("people", named);
                    return select(people.column(named))
                            .from(people)
                            .where(people.column(named).isNull());
                }),
                Door.name("a column that is set", text -> {
                    TextColumn named = column(text, Types.VARCHAR);
                    return insert(table("people", named)).set(named, "x");
                }),
                Door.name("a subquery", text -> {
                    var inner = people(CALLED).subquery(text);
                    return select(inner.column(NAME)).from(inner);
                }),
                Door.name("a CTE", text -> {
                    var cte = people(CALLED).cte(text);
                    return select(cte.column(NAME)).from(cte);
                }),
                Door.name("a recursive CTE", text -> {
                    var cte = recursive(
                            text,
                            people(CALLED),
                            itself -> select(itself.column(NAME)).from(itself));
                    return select(cte.column(NAME)).from(cte);
                }),
                Door.name("a VALUES list", text -> {
                    var list = values(text, NAME).row("x");
                    return select(literal(1)).from(list);
                }));
    }

    private static Stream<Door> words() {
        return Stream.of(
                Door.word("a function", text -> people(function(text, Types.INTEGER, PERSON))),
                Door.word("an operator", text -> people(PERSON.operator(text, Types.INTEGER, 1))),
                Door.word("a hint", text -> people(CALLED).hint("mysql", text)),
                Door.word("a prefix", text -> people(CALLED).prefix(text)),
                Door.word("a suffix", text -> people(CALLED).suffix(text)));
    }

    private static Stream<Door> definitions() {
        return Stream.of(
                Door.nameOf("a created table", text -> TableDefinition.of(text, ID)),
                Door.nameOf("a created column", text -> people(column(text, Types.varchar(10)))),
                Door.nameOf(
                        "a primary key",
                        text -> TableDefinition.of(
                                "people",
                                column("id", Types.INTEGER),
                                primaryKey("id").named(text))),
                Door.nameOf(
                        "a unique constraint",
                        text -> people(NAME, unique("name").named(text))),
                Door.nameOf(
                        "a foreign key",
                        text -> people(
                                foreignKey("id").references("people", "id").named(text))),
                Door.nameOf(
                        "a foreign key's target",
                        text -> people(foreignKey("id").references(text, "id"))),
                Door.nameOf("a check", text -> people(check(text, "id > 0"))),
                Door.nameOf("an index", text -> people(NAME, index(text, "name"))),
                Door.textOf("a table's comment", text -> people(comment(text))),
                Door.textOf("a column's comment", text -> people(NAME.comment(text))),
                Door.textOf("a server default", text -> people(NAME.serverDefaultValue(text))),
                Door.wordOf(
                        "an index method",
                        text -> people(NAME, index("ix", "name").using(text))),
                Door.nameOf("a collation", text -> people(column("c", Types.varchar(10, text)))));
    }

    private static TableDefinition people(TableElement... more) {
        return TableDefinition.of(
                "people", Stream.concat(Stream.of(ID), Stream.of(more)).toArray(TableElement[]::new));
    }
}
