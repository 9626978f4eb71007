package dev.cinnabar.engine.compile;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.cinnabar.dialect.CompiledSql;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.Placeholder;
import dev.cinnabar.dialect.StatementWriter;
import dev.cinnabar.engine.types.ProvidedTypes;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.CartesianProducts;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.Query;
import dev.cinnabar.sql.Statement;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.type.TypeAdapter;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Makes statements ready for one dialect, and keeps what it made: statements of the same structure share one plan, whatever their values.
 * Safe for many threads; the cache is bounded.
 */
public final class StatementCompiler {
    private final Dialect dialect;
    private final ProvidedTypes types;
    private final TextValues texts;
    private final Cache<Tokens, StatementPlan> plans;
    private final AtomicReference<@Nullable Object @Nullable []> spareWords = new AtomicReference<>();

    public StatementCompiler(Dialect dialect, ProvidedTypes types, int cacheSize) {
        this.dialect = dialect;
        this.types = types;
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
        Tokens tokens = tokens(statement, node, CartesianProducts.of(statement.options()));
        StatementPlan known = plans.getIfPresent(tokens);
        StatementPlan plan = known == null ? plan(statement, node, tokens) : known;
        kept(tokens, known == null ? plan : null);
        return new Compiled(statement, plan, tokens.values(), known != null);
    }

    /** The SQL of a statement with its values in it, for a script. */
    public String script(Statement statement) {
        Node node = statement.nodeToRun();
        Tokens tokens = tokens(statement, node, "script");
        tokens.settle(types);
        Node emptied =
                Slots.emptied(node, statement.options(), texts, tokens.values().size());
        return dialect.grammar().literal(emptied, tokens.values(), dialect);
    }

    /** The structure of a statement, and what else tells its plan from others. */
    private Tokens tokens(Statement statement, Node node, Object other) {
        Tokens tokens = new Tokens(spareWords.getAndSet(null));
        Shape.read(node, statement.options(), texts, tokens);
        rowTypes(statement, tokens);
        return tokens.add(other);
    }

    /** Keeps a plan that is new, and the memory of the tokens for the next statement. */
    private void kept(Tokens tokens, @Nullable StatementPlan made) {
        if (made != null) {
            plans.put(tokens.key(), made);
        }
        spareWords.set(tokens.spare());
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
        Tokens tokens = tokens(one, node, form);
        StatementPlan known = plans.getIfPresent(tokens);
        StatementPlan plan = known == null ? many(one, node, form, tokens) : known;
        kept(tokens, known == null ? plan : null);
        return plan;
    }

    private @Nullable StatementPlan many(Statement one, Node node, ManyForm form, Tokens tokens) {
        tokens.settle(types);
        int places = tokens.values().size();
        Node many = ManyNodes.of(Slots.emptied(node, one.options(), texts, places), form, places, dialect);
        return many == null ? null : plan(one, many);
    }

    private StatementPlan plan(Statement statement, Node node, Tokens tokens) {
        CartesianCheck.check(node, statement.options());
        tokens.settle(types);
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
