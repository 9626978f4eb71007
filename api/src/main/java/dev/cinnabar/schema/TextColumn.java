package dev.cinnabar.schema;

import dev.cinnabar.error.TrustedSql;
import dev.cinnabar.type.TextType;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A column of character strings. Immutable. */
public interface TextColumn extends ColumnDefinition<String> {
    @Override
    TextType type();

    @Override
    TextColumn with(ColumnOptions options);

    @Override
    TextColumn named(String name);

    @Override
    default TextColumn primaryKey() {
        return with(options().withPrimaryKey());
    }

    @Override
    default TextColumn notNull() {
        return with(options().withNotNull());
    }

    @Override
    default TextColumn unique() {
        return with(options().withUnique());
    }

    @Override
    default TextColumn index() {
        return with(options().withIndex());
    }

    @Override
    default TextColumn references(TableDefinition table, ColumnDefinition<String> column) {
        return with(options().withReference(ColumnReference.to(TableName.of(table), column.name())));
    }

    @Override
    default TextColumn references(TableDefinition table, ColumnDefinition<String> column, ForeignKeyRules rules) {
        return with(options()
                .withReference(
                        ColumnReference.to(TableName.of(table), column.name()).with(rules)));
    }

    @Override
    default TextColumn references(String table, String column) {
        return with(options().withReference(ColumnReference.to(new TableName("", table), column)));
    }

    @Override
    default TextColumn references(ColumnReference reference) {
        return with(options().withReference(reference));
    }

    @Override
    default TextColumn serverDefault(@TrustedSql String sql) {
        return with(options().withServer(new ServerValue.Default(new SqlText(sql))));
    }

    @Override
    default TextColumn serverDefault(SchemaExpression expression) {
        return with(options().withServer(new ServerValue.Default(expression)));
    }

    @Override
    default TextColumn serverDefaultValue(String value) {
        return with(options().withServer(new ServerValue.Literal(value)));
    }

    @Override
    default TextColumn serverNow() {
        return with(options().withServer(new ServerValue.Now()));
    }

    @Override
    default TextColumn serverOnUpdateNow() {
        return with(options().withServerUpdate(ServerUpdate.NOW));
    }

    @Override
    default TextColumn serverOnUpdate() {
        return with(options().withServerUpdate(ServerUpdate.UNKNOWN));
    }

    @Override
    default TextColumn identity() {
        return with(options().withServer(new ServerValue.Generated(Identity.BY_DEFAULT)));
    }

    @Override
    default TextColumn identity(Identity identity) {
        return with(options().withServer(new ServerValue.Generated(identity)));
    }

    @Override
    default TextColumn computed(@TrustedSql String sql) {
        return with(options().withServer(new ServerValue.Computed(new SqlText(sql), true)));
    }

    @Override
    default TextColumn computed(SchemaExpression expression) {
        return with(options().withServer(new ServerValue.Computed(expression, true)));
    }

    @Override
    default TextColumn computedVirtual(SchemaExpression expression) {
        return with(options().withServer(new ServerValue.Computed(expression, false)));
    }

    @Override
    default TextColumn sequence(Sequence sequence) {
        return with(options().withServer(new ServerValue.NextOf(sequence)));
    }

    @Override
    default TextColumn autoincrement(boolean wanted) {
        return with(options().withAutoincrement(wanted));
    }

    @Override
    default TextColumn defaultValue(String value) {
        return with(options().withDefault(new ClientDefault.Value<>(value)));
    }

    @Override
    default TextColumn defaultBy(Supplier<? extends String> supplier) {
        return with(options().withDefault(new ClientDefault.Supplied<>(row -> supplier.get())));
    }

    @Override
    default TextColumn defaultFrom(Function<? super Map<String, @Nullable Object>, ? extends String> function) {
        return with(options().withDefault(new ClientDefault.Supplied<>(function)));
    }

    @Override
    default TextColumn defaultExpression(SchemaExpression expression) {
        return with(options().withDefault(new ClientDefault.Said<>(expression)));
    }

    @Override
    default TextColumn onUpdate(String value) {
        return with(options().withUpdateDefault(new ClientDefault.Value<>(value)));
    }

    @Override
    default TextColumn onUpdateBy(Supplier<? extends String> supplier) {
        return with(options().withUpdateDefault(new ClientDefault.Supplied<>(row -> supplier.get())));
    }

    @Override
    default TextColumn onUpdateExpression(SchemaExpression expression) {
        return with(options().withUpdateDefault(new ClientDefault.Said<>(expression)));
    }

    @Override
    default TextColumn check(SchemaCondition condition) {
        return with(options().withCheck(new CheckConstraint("", condition)));
    }

    @Override
    default TextColumn check(String name, SchemaCondition condition) {
        return with(options().withCheck(new CheckConstraint(name, condition)));
    }

    @Override
    default TextColumn comment(String comment) {
        return with(options().withComment(comment));
    }

    @Override
    default TextColumn renamedFrom(String oldName) {
        return with(options().withRenamedFrom(oldName));
    }

    @Override
    default TextColumn system() {
        return with(options().withSystem());
    }

    @Override
    default TextColumn option(String dialect, String key, String value) {
        return with(options().withOption(new DialectOption(dialect, key, value)));
    }
}
