package dev.cinnabar.schema;

import dev.cinnabar.error.TrustedSql;
import dev.cinnabar.type.BooleanType;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A column of truth values. Immutable. */
public interface BooleanColumn extends ColumnDefinition<Boolean> {
    @Override
    BooleanType type();

    @Override
    BooleanColumn with(ColumnOptions options);

    @Override
    BooleanColumn named(String name);

    @Override
    default BooleanColumn primaryKey() {
        return with(options().withPrimaryKey());
    }

    @Override
    default BooleanColumn notNull() {
        return with(options().withNotNull());
    }

    @Override
    default BooleanColumn unique() {
        return with(options().withUnique());
    }

    @Override
    default BooleanColumn index() {
        return with(options().withIndex());
    }

    @Override
    default BooleanColumn references(TableDefinition table, ColumnDefinition<Boolean> column) {
        return with(options().withReference(ColumnReference.to(TableName.of(table), column.name())));
    }

    @Override
    default BooleanColumn references(TableDefinition table, ColumnDefinition<Boolean> column, ForeignKeyRules rules) {
        return with(options()
                .withReference(
                        ColumnReference.to(TableName.of(table), column.name()).with(rules)));
    }

    @Override
    default BooleanColumn references(String table, String column) {
        return with(options().withReference(ColumnReference.to(new TableName("", table), column)));
    }

    @Override
    default BooleanColumn references(ColumnReference reference) {
        return with(options().withReference(reference));
    }

    @Override
    default BooleanColumn serverDefault(@TrustedSql String sql) {
        return with(options().withServer(new ServerValue.Default(new SqlText(sql))));
    }

    @Override
    default BooleanColumn serverDefault(SchemaExpression expression) {
        return with(options().withServer(new ServerValue.Default(expression)));
    }

    @Override
    default BooleanColumn serverDefaultValue(Boolean value) {
        return with(options().withServer(new ServerValue.Literal(value)));
    }

    @Override
    default BooleanColumn serverNow() {
        return with(options().withServer(new ServerValue.Now()));
    }

    @Override
    default BooleanColumn serverOnUpdateNow() {
        return with(options().withServerUpdate(ServerUpdate.NOW));
    }

    @Override
    default BooleanColumn serverOnUpdate() {
        return with(options().withServerUpdate(ServerUpdate.UNKNOWN));
    }

    @Override
    default BooleanColumn identity() {
        return with(options().withServer(new ServerValue.Generated(Identity.BY_DEFAULT)));
    }

    @Override
    default BooleanColumn identity(Identity identity) {
        return with(options().withServer(new ServerValue.Generated(identity)));
    }

    @Override
    default BooleanColumn computed(@TrustedSql String sql) {
        return with(options().withServer(new ServerValue.Computed(new SqlText(sql), true)));
    }

    @Override
    default BooleanColumn computed(SchemaExpression expression) {
        return with(options().withServer(new ServerValue.Computed(expression, true)));
    }

    @Override
    default BooleanColumn computedVirtual(SchemaExpression expression) {
        return with(options().withServer(new ServerValue.Computed(expression, false)));
    }

    @Override
    default BooleanColumn sequence(Sequence sequence) {
        return with(options().withServer(new ServerValue.NextOf(sequence)));
    }

    @Override
    default BooleanColumn autoincrement(boolean wanted) {
        return with(options().withAutoincrement(wanted));
    }

    @Override
    default BooleanColumn defaultValue(Boolean value) {
        return with(options().withDefault(new ClientDefault.Value<>(value)));
    }

    @Override
    default BooleanColumn defaultBy(Supplier<? extends Boolean> supplier) {
        return with(options().withDefault(new ClientDefault.Supplied<>(row -> supplier.get())));
    }

    @Override
    default BooleanColumn defaultFrom(Function<? super Map<String, @Nullable Object>, ? extends Boolean> function) {
        return with(options().withDefault(new ClientDefault.Supplied<>(function)));
    }

    @Override
    default BooleanColumn defaultExpression(SchemaExpression expression) {
        return with(options().withDefault(new ClientDefault.Said<>(expression)));
    }

    @Override
    default BooleanColumn onUpdate(Boolean value) {
        return with(options().withUpdateDefault(new ClientDefault.Value<>(value)));
    }

    @Override
    default BooleanColumn onUpdateBy(Supplier<? extends Boolean> supplier) {
        return with(options().withUpdateDefault(new ClientDefault.Supplied<>(row -> supplier.get())));
    }

    @Override
    default BooleanColumn onUpdateExpression(SchemaExpression expression) {
        return with(options().withUpdateDefault(new ClientDefault.Said<>(expression)));
    }

    @Override
    default BooleanColumn check(SchemaCondition condition) {
        return with(options().withCheck(new CheckConstraint("", condition)));
    }

    @Override
    default BooleanColumn check(String name, SchemaCondition condition) {
        return with(options().withCheck(new CheckConstraint(name, condition)));
    }

    @Override
    default BooleanColumn comment(String comment) {
        return with(options().withComment(comment));
    }

    @Override
    default BooleanColumn renamedFrom(String oldName) {
        return with(options().withRenamedFrom(oldName));
    }

    @Override
    default BooleanColumn system() {
        return with(options().withSystem());
    }

    @Override
    default BooleanColumn option(String dialect, String key, String value) {
        return with(options().withOption(new DialectOption(dialect, key, value)));
    }
}
