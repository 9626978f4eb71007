package dev.cinnabar.it.proof;

import static dev.cinnabar.sql.Sql.function;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.select;

import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Selection;
import dev.cinnabar.sql.Statement;
import dev.cinnabar.type.Types;

/** Statements of as many levels as one likes, nested in several ways. */
final class DeepShapes {
    private DeepShapes() {}

    static Statement calls(int depth) {
        Expression<String> value = literal("x");
        for (int i = 0; i < depth; i++) {
            value = function("f", Types.VARCHAR, value);
        }
        return select(value);
    }

    static Statement scalars(int depth) {
        Expression<String> value = literal("x");
        for (int i = 0; i < depth; i++) {
            value = select(value).scalar();
        }
        return select(value);
    }

    static Statement sources(int depth) {
        Select<Long> query = select(Things.THINGS.column(Things.A));
        for (int i = 0; i < depth; i++) {
            query = select(literal(1L)).from(query.subquery("s"));
        }
        return query;
    }

    static Statement unions(int depth) {
        Selection<String> query = select(literal("x"));
        for (int i = 0; i < depth; i++) {
            query = select(literal("x")).union(query);
        }
        return (Statement) query;
    }
}
