package dev.cinnabar.ext.observability;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.sql.Sources;
import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.CustomNode;
import dev.cinnabar.sql.node.DeleteNode;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.InlineValue;
import dev.cinnabar.sql.node.InsertNode;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.RawSql;
import dev.cinnabar.sql.node.SelectDressing;
import dev.cinnabar.sql.node.SelectNode;
import dev.cinnabar.sql.node.TableNode;
import dev.cinnabar.sql.node.TextNode;
import dev.cinnabar.sql.node.UpdateNode;
import dev.cinnabar.sql.node.Walker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** Finds the operations and tables of a statement, and whether its text may hold a literal. For one walk. */
final class StatementWalk extends Walker<Words> {
    /** The tables of the statements around, from within outwards: a query leaves to them what they have. */
    private final Deque<List<FromNode>> around = new ArrayDeque<>();

    private StatementWalk() {}

    static Described describe(Node statement, String sql, Dialect dialect) {
        if (statement instanceof TextNode) {
            return GivenSql.describe(sql, dialect);
        }
        Words words = new StatementWalk().walk(statement, new Words());
        return words.described(words.mayHoldLiterals() ? GivenSql.masked(sql, dialect) : sql);
    }

    @Override
    public Words select(SelectNode node, Words words) {
        words.operation(Kind.SELECT);
        if (!node.dressing().equals(SelectDressing.NONE)) {
            words.literal();
        }
        List<FromNode> from = from(node);
        around.push(Sources.items(from));
        super.select(
                new SelectNode(
                        node.list(),
                        from,
                        node.where(),
                        node.grouping(),
                        node.ordering(),
                        node.locking(),
                        node.dressing()),
                words);
        around.pop();
        return words;
    }

    /** What was said, and what the columns name beside it, as the grammar has it. */
    private List<FromNode> from(SelectNode node) {
        List<FromNode> named = Sources.named(node);
        named.removeAll(Sources.items(node.from()));
        List<FromNode> own = named.stream().filter(item -> !isAround(item)).toList();
        List<FromNode> all = new ArrayList<>(node.from());
        all.addAll(all.isEmpty() && own.isEmpty() ? named : own);
        return all;
    }

    private boolean isAround(FromNode item) {
        return around.stream().anyMatch(items -> items.contains(item));
    }

    @Override
    public Words insert(InsertNode node, Words words) {
        words.operation(Kind.INSERT);
        if (!node.hints().isEmpty()) {
            words.literal();
        }
        return super.insert(node, words);
    }

    @Override
    public Words update(UpdateNode node, Words words) {
        words.operation(Kind.UPDATE);
        return within(node.table(), node.from(), () -> super.update(node, words));
    }

    @Override
    public Words delete(DeleteNode node, Words words) {
        words.operation(Kind.DELETE);
        return within(node.from(), node.using(), () -> super.delete(node, words));
    }

    private Words within(FromNode changed, List<FromNode> beside, Supplier<Words> walk) {
        around.push(List.of(changed));
        around.push(Sources.items(beside));
        Words walked = walk.get();
        around.pop();
        around.pop();
        return walked;
    }

    @Override
    public Words table(TableNode node, Words words) {
        String schema = node.table().schema();
        words.table(
                schema.isEmpty()
                        ? node.table().name()
                        : schema + "." + node.table().name());
        return super.table(node, words);
    }

    /** Where a column comes from stands in FROM. */
    @Override
    public Words column(ColumnNode node, Words words) {
        return words;
    }

    @Override
    public Words inlineValue(InlineValue node, Words words) {
        words.literal();
        return super.inlineValue(node, words);
    }

    @Override
    public Words rawSql(RawSql node, Words words) {
        words.literal();
        return super.rawSql(node, words);
    }

    @Override
    public Words text(TextNode node, Words words) {
        words.literal();
        return super.text(node, words);
    }

    @Override
    public Words custom(CustomNode node, Words words) {
        words.literal();
        return super.custom(node, words);
    }
}
