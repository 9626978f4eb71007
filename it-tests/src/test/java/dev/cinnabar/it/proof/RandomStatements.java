package dev.cinnabar.it.proof;

import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.exists;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.rowNumber;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.sum;
import static dev.cinnabar.sql.Sql.update;
import static dev.cinnabar.sql.Sql.window;

import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.NumberExpression;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Selection;
import dev.cinnabar.sql.Statement;
import dev.cinnabar.sql.Subquery;
import dev.cinnabar.sql.Table;
import dev.cinnabar.testkit.random.Choices;

/** Makes statements of every kind. */
final class RandomStatements {
    private final Choices choices;
    private int aliases;

    RandomStatements(Choices choices) {
        this.choices = choices;
    }

    Statement statement() {
        return switch (choices.below(8)) {
            case 0 ->
                insert(Things.THINGS)
                        .set(Things.ID, (long) choices.below(1000))
                        .set(Things.A, on(Things.THINGS).number(1))
                        .set(Things.S, choices.<String>of("x", "y''", "--"));
            case 1 ->
                update(Things.THINGS)
                        .set(Things.A, on(Things.THINGS).number(2))
                        .set(Things.S, on(Things.THINGS).text(1))
                        .where(on(Things.THINGS).condition(2));
            case 2 -> delete(Things.THINGS).where(on(Things.THINGS).condition(choices.between(0, 3)));
            case 3 -> query(2).union(query(1));
            default -> query(choices.between(0, 2));
        };
    }

    private RandomExpressions on(Table table) {
        return new RandomExpressions(choices, table);
    }

    private Table table() {
        return choices.below(2) == 0 ? Things.THINGS : Things.THINGS.as("t" + aliases++);
    }

    /** A query of one number. */
    private Selection<Long> query(int depth) {
        Table table = table();
        Select<Long> select = select(number(table, depth));
        select = depth > 0 ? source(select, table, depth - 1) : select;
        select = choices.onceIn(2) ? select.where(on(table).condition(choices.between(0, 3))) : select;
        select = choices.onceIn(3) ? select.distinct() : select;
        select = choices.onceIn(3) ? select.orderBy(table.column(Things.A).desc()) : select;
        return choices.onceIn(3) ? select.limit(choices.between(1, 9)).offset(choices.below(5)) : select;
    }

    private NumberExpression<Long> number(Table table, int depth) {
        return switch (choices.below(5)) {
            case 0 -> sum(on(table).number(1));
            case 1 -> count(on(table).text(1));
            case 2 -> rowNumber().over(window().orderBy(on(table).number(1)));
            default -> on(table).number(Math.min(depth, 2));
        };
    }

    /** One more thing that the query reads, with values of its own before or behind those that are there. */
    private Select<Long> source(Select<Long> select, Table table, int depth) {
        NumberExpression<Long> a = table.column(Things.A);
        return switch (choices.below(6)) {
            case 0 -> subquery(select, table, a);
            case 1 -> cte(select, table, a);
            case 2 -> select.where(a.in(query(depth)));
            case 3 -> select.where(exists(query(depth)), on(table).condition(1));
            case 4 -> select.where(a.gt(query(depth).scalar()).or(a.eq(literal(5L))));
            default -> correlated(select, a);
        };
    }

    private Select<Long> subquery(Select<Long> select, Table table, NumberExpression<Long> a) {
        Subquery sub = query(Things.THINGS.as("s" + aliases++)).subquery("sub" + aliases++);
        Expression<Long> of = sub.column("n", dev.cinnabar.type.Types.BIGINT);
        return choices.below(2) == 0
                ? select.from(table).join(sub, a.eq(of).and(on(table).condition(1)))
                : select.where(a.eq(of));
    }

    private Select<Long> cte(Select<Long> select, Table table, NumberExpression<Long> a) {
        var cte = query(Things.THINGS).cte("cte" + aliases++);
        Expression<Long> n = cte.column("n", dev.cinnabar.type.Types.BIGINT);
        return choices.below(2) == 0 ? select.from(table).leftJoin(cte, a.eq(n)) : select.where(n.gt(a));
    }

    private Select<Long> correlated(Select<Long> select, NumberExpression<Long> a) {
        Table other = Things.THINGS.as("o" + aliases++);
        return select.where(exists(select(other.column(Things.ID))
                .where(other.column(Things.A).eq(a), on(other).condition(1))));
    }

    private Select<Long> query(Table table) {
        return select(on(table).number(1).as("n")).where(on(table).condition(1));
    }
}
