package dev.cinnabar.it.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.dialect.CompiledSql;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.DialectProvider;
import dev.cinnabar.dialect.Placeholder;
import dev.cinnabar.dialect.StatementWriter;
import dev.cinnabar.engine.compile.Compiled;
import dev.cinnabar.engine.compile.StatementCompiler;
import dev.cinnabar.engine.types.ProvidedTypes;
import dev.cinnabar.error.UnsupportedFeatureException;
import dev.cinnabar.sql.Statement;
import dev.cinnabar.sql.Update;
import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Rewriter;
import dev.cinnabar.testkit.random.Choices;
import dev.cinnabar.testkit.random.RandomSuite;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What comes from the cache is what would have been compiled anew. */
@Tag("once")
class CompiledCacheTest {
    private static final int SIZE = 500;
    private static final int MOST_REFUSED = 600;
    private static final List<Dialect> DIALECTS = ServiceLoader.load(DialectProvider.class).stream()
            .map(provider -> provider.get().dialect())
            .filter(dialect -> List.of("sqlite", "postgresql", "mysql").contains(dialect.name()))
            .toList();

    private final List<StatementCompiler> compilers = DIALECTS.stream()
            .map(dialect -> new StatementCompiler(dialect, ProvidedTypes.NONE, SIZE))
            .toList();
    private final AtomicInteger cached = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    @Test
    @Tag("REL-44")
    void compile_givesTheSameFromTheCacheAsWithoutIt() {
        assertThat(DIALECTS).hasSize(3);

        new RandomSuite("compiled-cache", CompiledCacheTest.class, 20_000, 20_000).run(this::statement);

        assertThat(cached).hasPositiveValue();
        assertThat(refused)
                .as("updates whose columns read each other, on MySQL")
                .hasValueLessThan(MOST_REFUSED);
        assertThat(compilers).allSatisfy(compiler -> assertThat(compiler.size()).isLessThanOrEqualTo(SIZE));
    }

    private int statement(Choices choices) {
        Statement statement = new RandomStatements(choices).statement();
        for (StatementCompiler compiler : compilers) {
            Compiled compiled = compiled(compiler, statement);
            if (compiled != null) {
                assertSame(compiler, statement, compiled);
            }
        }
        return 1;
    }

    /** Null where the dialect refuses it, by itself too. */
    private @Nullable Compiled compiled(StatementCompiler compiler, Statement statement) {
        try {
            return compiler.compile(statement);
        } catch (UnsupportedFeatureException told) {
            assertRefused(compiler, statement, told);
            return null;
        }
    }

    private static CompiledSql anew(StatementCompiler compiler, Statement statement) {
        return StatementWriter.of(compiler.dialect())
                .statement(statement.nodeToRun())
                .compiled();
    }

    private void assertSame(StatementCompiler compiler, Statement statement, Compiled compiled) {
        CompiledSql anew = anew(compiler, statement);
        cached.addAndGet(compiled.cached() ? 1 : 0);

        assertThat(unpadded(compiled.sql())).isEqualTo(unpadded(anew.sql()));
        assertThat(sent(compiled)).as(compiled.sql()).isEqualTo(sent(anew));
        assertThat(compiled.sql()).doesNotContain("--", "/*", ";");
        assertCanary(compiler, statement, compiled);
    }

    private void assertRefused(StatementCompiler compiler, Statement statement, UnsupportedFeatureException told) {
        refused.incrementAndGet();

        assertThat(compiler.dialect().name()).isEqualTo("mysql");
        assertThat(statement).isInstanceOf(Update.class);
        assertThatThrownBy(() -> anew(compiler, statement)).hasMessage(told.getMessage());
    }

    /** Lists are padded to powers of two in the cache alone. */
    private static String unpadded(String sql) {
        return sql.replaceAll("\\?(, \\?)+", "?*");
    }

    private static List<@Nullable Object> sent(Compiled compiled) {
        return sent(compiled.plan().placeholders(), compiled.values());
    }

    private static List<@Nullable Object> sent(CompiledSql compiled) {
        return sent(compiled.placeholders(), compiled.values());
    }

    private static List<@Nullable Object> sent(List<Placeholder> places, List<@Nullable Object> values) {
        List<@Nullable Object> sent = new ArrayList<>();
        places.forEach(place -> sent.add(values.get(place.index())));
        return sent;
    }

    /** The same statement with other values has the same plan, and none of them is in it. */
    private static void assertCanary(StatementCompiler compiler, Statement statement, Compiled first) {
        Node marked = new Rewriter<Boolean>() {
            @Override
            public Node bind(Bind bind, Boolean context) {
                Object value = bind.value() instanceof Long ? (Object) 8_675_309_424_242L : bind.value();
                return new Bind(value instanceof String ? "canary'--" : value, bind.type(), bind.subject());
            }
        }.rewrite(statement.nodeToRun(), true);

        Compiled second = compiler.compile(new Marked(statement, marked));

        assertThat(second.plan().sql()).isEqualTo(first.plan().sql()).doesNotContain("canary", "8675309424242");
        assertThat(second.plan().toString()).doesNotContain("canary", "8675309424242");
    }

    private record Marked(Statement of, Node node) implements Statement {
        @Override
        public dev.cinnabar.sql.StatementOptions options() {
            return of.options();
        }
    }
}
