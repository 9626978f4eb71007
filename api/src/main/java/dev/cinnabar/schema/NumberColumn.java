package dev.cinnabar.schema;

import dev.cinnabar.error.TrustedSql;
import dev.cinnabar.type.NumberType;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A column of numbers. Immutable.
 *
 * @param <N> the Java type of its values
 */
public interface NumberColumn<N extends Number> extends ColumnDefinition<N> {
    @Override
    NumberType<N> type();

    @Override
    NumberColumn<N> with(ColumnOptions options);

    @Override
    NumberColumn<N> named(String name);

    @Override
    default NumberColumn<N> primaryKey() {
        return with(options().withPrimaryKey());
    }

    @Override
    default NumberColumn<N> notNull() {
        return with(options().withNotNull());
    }

    @Override
    default NumberColumn<N> unique() {
        return with(options().withUnique());
    }

    @Override
    default NumberColumn<N> index() {
        return with(options().withIndex());
    }

    @Override
    default NumberColumn<N> references(TableDefinition table, ColumnDefinition<N> column) {
        return with(options().withReference(ColumnReference.to(TableName.of(table), column.name())));
    }

    @Override
    default NumberColumn<N> references(TableDefinition table, ColumnDefinition<N> column, ForeignKeyRules rules) {
        return with(options()
                .withReference(
                        ColumnReference.to(TableName.of(table), column.name()).with(rules)));
    }

    @Override
    default NumberColumn<N> references(String table, String column) {
        return with(options().withReference(ColumnReference.to(new TableName("", table), column)));
    }

    @Override
    default NumberColumn<N> references(ColumnReference reference) {
        return with(options().withReference(reference));
    }

    @Override
    default NumberColumn<N> serverDefault(@TrustedSql String sql) {
        return with(options().withServer(new ServerValue.Default(new SqlText(sql))));
    }

    @Override
    default NumberColumn<N> serverDefault(SchemaExpression expression) {
        return with(options().withServer(new ServerValue.Default(expression)));
    }

    @Override
    default NumberColumn<N> serverDefaultValue(N value) {
        return with(options().withServer(new ServerValue.Literal(value)));
    }

    @Override
    default NumberColumn<N> serverNow() {
        return with(options().withServer(new ServerValue.Now()));
    }

    @Override
    default NumberColumn<N> serverOnUpdateNow() {
        return with(options().withServerUpdate(ServerUpdate.NOW));
    }

    @Override
    default NumberColumn<N> serverOnUpdate() {
        return with(options().withServerUpdate(ServerUpdate.UNKNOWN));
    }

    @Override
    default NumberColumn<N> identity() {
        return with(options().withServer(new ServerValue.Generated(Identity.BY_DEFAULT)));
    }

    @Override
    default NumberColumn<N> identity(Identity identity) {
        return with(options().withServer(new ServerValue.Generated(identity)));
    }

    @Override
    default NumberColumn<N> computed(@TrustedSql String sql) {
        return with(options().withServer(new ServerValue.Computed(new SqlText(sql), true)));
    }

    @Override
    default NumberColumn<N> computed(SchemaExpression expression) {
        return with(options().withServer(new ServerValue.Computed(expression, true)));
    }

    @Override
    default NumberColumn<N> computedVirtual(SchemaExpression expression) {
        return with(options().withServer(new ServerValue.Computed(expression, false)));
    }

    @Override
    default NumberColumn<N> sequence(Sequence sequence) {
        return with(options().withServer(new ServerValue.NextOf(sequence)));
    }

    @Override
    default NumberColumn<N> autoincrement(boolean wanted) {
        return with(options().withAutoincrement(wanted));
    }

    @Override
    default NumberColumn<N> defaultValue(N value) {
        return with(options().withDefault(new ClientDefault.Value<>(value)));
    }

    @Override
    default NumberColumn<N> defaultBy(Supplier<? extends N> supplier) {
        return with(options().withDefault(new ClientDefault.Supplied<>(row -> supplier.get())));
    }

    @Override
    default NumberColumn<N> defaultFrom(Function<? super Map<String, @Nullable Object>, ? extends N> function) {
        return with(options().withDefault(new ClientDefault.Supplied<>(function)));
    }

    @Override
    default NumberColumn<N> defaultExpression(SchemaExpression expression) {
        return with(options().withDefault(new ClientDefault.Said<>(expression)));
    }

    @Override
    default NumberColumn<N> onUpdate(N value) {
        return with(options().withUpdateDefault(new ClientDefault.Value<>(value)));
    }

    @Override
    default NumberColumn<N> onUpdateBy(Supplier<? extends N> supplier) {
        return with(options().withUpdateDefault(new ClientDefault.Supplied<>(row -> supplier.get())));
    }

    @Override
    default NumberColumn<N> onUpdateExpression(SchemaExpression expression) {
        return with(options().withUpdateDefault(new ClientDefault.Said<>(expression)));
    }

    @Override
    default NumberColumn<N> check(SchemaCondition condition) {
        return with(options().withCheck(new CheckConstraint("", condition)));
    }

    @Override
    default NumberColumn<N> check(String name, SchemaCondition condition) {
        return with(options().withCheck(new CheckConstraint(name, condition)));
    }

    @Override
    default NumberColumn<N> comment(String comment) {
        return with(options().withComment(comment));
    }

    @Override
    default NumberColumn<N> renamedFrom(String oldName) {
        return with(options().withRenamedFrom(oldName));
    }

    @Override
    default NumberColumn<N> system() {
        return with(options().withSystem());
    }

    @Override
    default NumberColumn<N> option(String dialect, String key, String value) {
        return with(options().withOption(new DialectOption(dialect, key, value)));
    }
}
