package dev.cinnabar.it.injection;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.sql.Statement;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A place that takes text, and what is said when a text is put into it.
 *
 * @param name as the list of doors names it
 * @param use gives the SQL
 */
record Door(String name, Treatment treatment, BiFunction<Engine, String, String> use) {
    /** What becomes of the text. */
    enum Treatment {
        /** It is bound: nothing of it is in the SQL. */
        VALUE,
        /** It is quoted as a name. */
        NAME,
        /** It is quoted as a text. */
        TEXT,
        /** Only harmless words pass. */
        WORD
    }

    static Door value(String name, Function<String, Statement> statement) {
        return new Door(name, Treatment.VALUE, (engine, text) -> engine.compile(statement.apply(text)));
    }

    static Door name(String name, Function<String, Statement> statement) {
        return new Door(name, Treatment.NAME, (engine, text) -> engine.compile(statement.apply(text)));
    }

    static Door text(String name, Function<String, Statement> statement) {
        return new Door(name, Treatment.TEXT, (engine, text) -> engine.compile(statement.apply(text)));
    }

    static Door word(String name, Function<String, Statement> statement) {
        return new Door(name, Treatment.WORD, (engine, text) -> engine.compile(statement.apply(text)));
    }

    /** A name in the definition of a table, with the script that creates it. */
    static Door nameOf(String name, Function<String, TableDefinition> table) {
        return new Door(name, Treatment.NAME, ddl(table));
    }

    /** A text in the definition of a table, with the script that creates it. */
    static Door textOf(String name, Function<String, TableDefinition> table) {
        return new Door(name, Treatment.TEXT, ddl(table));
    }

    static Door wordOf(String name, Function<String, TableDefinition> table) {
        return new Door(name, Treatment.WORD, ddl(table));
    }

    private static BiFunction<Engine, String, String> ddl(Function<String, TableDefinition> table) {
        return (engine, text) ->
                MetaData.of(table.apply(text)).ddl(engine.dialect().name());
    }

    @Override
    public String toString() {
        return name;
    }
}
