package dev.cinnabar.migrate.compare;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.Lexis;
import dev.cinnabar.dialect.SqlTokens;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.DialectOption;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.IndexPart;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.Sameness;
import dev.cinnabar.schema.SchemaSql;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.SqlText;
import dev.cinnabar.schema.TablePair;
import dev.cinnabar.type.UntypedType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What counts as the same in a table. Stateless.
 *
 * @param isTold whether the declared side is in the database's own words, so that SQL is compared by what it says
 * @param again what the database makes of its own words
 */
record ToldSameness(
        Dialect dialect,
        Inspector database,
        CompareOptions options,
        TablePair pair,
        boolean isTold,
        Supplier<Map<SchemaSql, SchemaSql>> again)
        implements Sameness {
    /** A type that nobody knows is not compared, nor is a size that one side leaves out. */
    @Override
    public boolean isSameType(ColumnDefinition<?> declared, ColumnDefinition<?> read) {
        if (declared.type() == UntypedType.INSTANCE || read.type() == UntypedType.INSTANCE) {
            return true;
        }
        return options.types()
                .isDifferent(pair.name(), declared, read)
                .map(different -> !different)
                .orElseGet(() ->
                        database.isSameType(declared, read) || dialect.schema().lacksOnlySize(declared, read));
    }

    @Override
    public boolean isSameDefault(ColumnDefinition<?> told, ColumnDefinition<?> read) {
        return options.defaults()
                .isDifferent(pair.name(), pair.declared().column(told.name()), read)
                .map(different -> !different)
                .orElseGet(() -> isTold ? isSameTold(told, read) : database.isSameDefault(told, read));
    }

    private boolean isSameTold(ColumnDefinition<?> told, ColumnDefinition<?> read) {
        return dialect.schema().isSameTold(told, read)
                || told.serverValue() instanceof ServerValue.Default one
                        && read.serverValue() instanceof ServerValue.Default other
                        && again.get().get(one.expression()) instanceof SqlText twice
                        && saysAs(twice, other.expression());
    }

    @Override
    public boolean isSameSql(SchemaSql declared, SchemaSql read) {
        return !isTold || saysAs(declared, read) || saysAs(again.get().getOrDefault(declared, declared), read);
    }

    private boolean saysAs(SchemaSql one, SchemaSql other) {
        return tokens(one).saysAs(tokens(other));
    }

    private SqlTokens tokens(SchemaSql sql) {
        Lexis lexis = dialect.lexis();
        return SqlTokens.of(SqlTokens.withoutParentheses(((SqlText) sql).sql(), lexis), lexis);
    }

    @Override
    public boolean isSameRule(ForeignKeyRules declared, ForeignKeyRules read) {
        return database.isSameRule(declared, read);
    }

    @Override
    public boolean isSameMethod(String declared, String read) {
        return isTold ? declared.equalsIgnoreCase(read) : database.isSameMethod(declared, read);
    }

    @Override
    public boolean isSameOptions(List<DialectOption> declared, List<DialectOption> read) {
        return !isTold || new HashSet<>(declared).equals(new HashSet<>(read));
    }

    @Override
    public boolean isSameOrder(IndexPart declared, IndexPart read) {
        return !isTold
                || declared.operatorClass().equalsIgnoreCase(read.operatorClass())
                        && declared.prefix() == read.prefix()
                        && Objects.equals(
                                declared.order().nullsFirst(), read.order().nullsFirst());
    }

    /** The rule is the same in whichever order it names its columns. */
    @Override
    public boolean isSameUnique(List<String> declared, List<String> read) {
        return new HashSet<>(declared).equals(new HashSet<>(read));
    }
}
