package dev.cinnabar.engine.compile;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.cinnabar.dialect.CompiledSql;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.Placeholder;
import dev.cinnabar.dialect.StatementWriter;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.CartesianProducts;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.Query;
import dev.cinnabar.sql.Statement;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.type.TypeAdapter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes statements ready for one dialect, and keeps what it made: statements of the same structure share one plan, whatever their values.
 * Safe for many threads; the cache is bounded.
 */
public final class StatementCompiler {
    private final Dialect dialect;
    private final TextValues texts;
    private final Cache<Tokens, StatementPlan> plans;

    public StatementCompiler(Dialect dialect, int cacheSize) {
        this.dialect = dialect;
        this.texts = new TextValues(dialect, cacheSize);
        this.plans = CacheBuilder.newBuilder().maximumSize(cacheSize).build();
    }

    /** The dialect that it compiles for. */
    public Dialect dialect() {
        return dialect;
    }

    /** How many plans are kept at the moment. */
    public long size() {
        return plans.size();
    }

    /**
     * A statement ready to run.
     *
     * @throws UsageException if the dialect cannot say it, or it has more parameters than the database takes
     */
    public Compiled compile(Statement statement) {
        Node node = statement.nodeToRun();
        Tokens tokens = Shape.of(node, statement.options(), texts);
        rowTypes(statement, tokens);
        tokens.add(CartesianProducts.of(statement.options()));
        StatementPlan plan = plans.getIfPresent(tokens);
        if (plan != null) {
            return new Compiled(statement, plan, tokens.values(), true);
        }
        plan = plan(statement, node, tokens);
        plans.put(tokens.key(), plan);
        return new Compiled(statement, plan, tokens.values(), false);
    }

    /** The same text read as other types is another plan. */
    private static void rowTypes(Statement statement, Tokens tokens) {
        if (statement instanceof Query<?> query) {
            List<Expression<?>> columns = query.row().expressions();
            for (int i = 0; i < columns.size(); i++) {
                tokens.add(columns.get(i).type());
            }
        }
    }

    /**
     * The statement for several rows that is made of that for one; null where it cannot be made. Its values are those of each row one
     * after the other, or with arrays the lists of the values that the rows have for each place.
     */
    public @Nullable StatementPlan many(Statement one, ManyForm form) {
        Node node = one.nodeToRun();
        Tokens tokens = Shape.of(node, one.options(), texts);
        rowTypes(one, tokens);
        tokens.add(form);
        StatementPlan plan = plans.getIfPresent(tokens);
        if (plan != null) {
            return plan;
        }
        int places = tokens.values().size();
        Node many = ManyNodes.of(Slots.emptied(node, one.options(), texts, places), form, places, dialect);
        if (many == null) {
            return null;
        }
        plan = plan(one, many);
        plans.put(tokens.key(), plan);
        return plan;
    }

    private StatementPlan plan(Statement statement, Node node, Tokens tokens) {
        CartesianCheck.check(node, statement.options());
        return plan(
                statement,
                Slots.emptied(node, statement.options(), texts, tokens.values().size()));
    }

    private StatementPlan plan(Statement statement, Node emptied) {
        CompiledSql compiled = StatementWriter.of(dialect).statement(emptied).compiled();
        int binds = count(compiled.placeholders());
        if (binds > dialect.limits().binds()) {
            throw tooMany(binds);
        }
        return new StatementPlan(
                compiled.sql(),
                compiled.placeholders(),
                binders(compiled.placeholders()),
                readers(statement),
                binds,
                Reading.of(emptied));
    }

    private List<TypeAdapter<?>> binders(List<Placeholder> placeholders) {
        TypeAdapter<?>[] binders = new TypeAdapter<?>[placeholders.size()];
        for (int i = 0; i < binders.length; i++) {
            binders[i] = dialect.types().adapter(placeholders.get(i).type());
        }
        return List.of(binders);
    }

    private List<TypeAdapter<?>> readers(Statement statement) {
        if (!(statement instanceof Query<?> query)) {
            return List.of();
        }
        List<Expression<?>> columns = query.row().expressions();
        TypeAdapter<?>[] readers = new TypeAdapter<?>[columns.size()];
        for (int i = 0; i < readers.length; i++) {
            readers[i] = dialect.types().adapter(columns.get(i).type());
        }
        return List.of(readers);
    }

    private static int count(List<Placeholder> placeholders) {
        int count = 0;
        for (Placeholder placeholder : placeholders) {
            count += placeholder.isList() ? placeholder.size() : 1;
        }
        return count;
    }

    private UsageException tooMany(int binds) {
        return new UsageException(
                ErrorCode.TOO_MANY_BINDS,
                "The statement has " + binds + " parameters; " + dialect.name() + " takes at most "
                        + dialect.limits().binds() + ".",
                "send it in parts, or put the values into a table and join that");
    }
}
