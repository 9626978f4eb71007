package dev.cinnabar.schema;

import dev.cinnabar.error.TrustedSql;
import dev.cinnabar.type.BooleanType;
import dev.cinnabar.type.NumberType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TextType;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A column of no table yet: immutable, so that one {@code ID} may serve in many tables. The kind of its type is its own kind:
 * {@link TextColumn}, {@link NumberColumn}, {@link BooleanColumn}.
 *
 * @param <T> the Java type of its values
 */
public interface ColumnDefinition<T> extends Assignable<TableDefinition, T>, TableElement {
    /** A column of text. */
    static TextColumn column(String name, TextType type) {
        return new DefinedText(name, type, ColumnOptions.NONE);
    }

    /** A column of numbers. */
    static <N extends Number> NumberColumn<N> column(String name, NumberType<N> type) {
        return new DefinedNumber<>(name, type, ColumnOptions.NONE);
    }

    /** A column of truth values. */
    static BooleanColumn column(String name, BooleanType type) {
        return new DefinedBoolean(name, type, ColumnOptions.NONE);
    }

    /** A column of any other type. */
    static <T> ColumnDefinition<T> column(String name, SqlType<T> type) {
        return ColumnKinds.column(name, type);
    }

    String name();

    SqlType<T> type();

    /** Whatever has been said beside name and type. */
    ColumnOptions options();

    /** The same column with other options. */
    ColumnDefinition<T> with(ColumnOptions options);

    /** The same column under another name. */
    ColumnDefinition<T> named(String name);

    @Override
    default String columnName() {
        return name();
    }

    /** Whether a row may have no value here: neither {@link #notNull()} nor {@link #primaryKey()} was said. */
    default boolean isNullable() {
        return options().keys().nullable() && !options().keys().primaryKey();
    }

    default boolean isPrimaryKey() {
        return options().keys().primaryKey();
    }

    /** The remark beside the column; empty for none. */
    default String comment() {
        return options().extras().comment();
    }

    /** What the server puts by itself where a row says nothing. */
    default ServerValue serverValue() {
        return options().server().onInsert();
    }

    /** What an insert sends where it says nothing; null for nothing. */
    @SuppressWarnings("unchecked")
    default @Nullable ClientDefault<T> clientDefault() {
        return (ClientDefault<T>) options().client().onInsert();
    }

    /** What an update sends where it says nothing; null for nothing. */
    @SuppressWarnings("unchecked")
    default @Nullable ClientDefault<T> clientUpdate() {
        return (ClientDefault<T>) options().client().onUpdate();
    }

    /** The primary key, or a part of it where several columns say so. A single whole-number key is filled by the database. */
    default ColumnDefinition<T> primaryKey() {
        return with(options().withPrimaryKey());
    }

    /** Every row has a value here. */
    default ColumnDefinition<T> notNull() {
        return with(options().withNotNull());
    }

    /** No two rows have the same value; together with {@link #index()} that is one unique index. */
    default ColumnDefinition<T> unique() {
        return with(options().withUnique());
    }

    /** An index on this column alone. */
    default ColumnDefinition<T> index() {
        return with(options().withIndex());
    }

    /** A foreign key. */
    default ColumnDefinition<T> references(TableDefinition table, ColumnDefinition<T> column) {
        return with(options().withReference(ColumnReference.to(TableName.of(table), column.name())));
    }

    /** A foreign key that says what happens to it when its target changes. */
    default ColumnDefinition<T> references(TableDefinition table, ColumnDefinition<T> column, ForeignKeyRules rules) {
        return with(options()
                .withReference(
                        ColumnReference.to(TableName.of(table), column.name()).with(rules)));
    }

    /** A foreign key by names: to the table itself, or to one that is defined later. */
    default ColumnDefinition<T> references(String table, String column) {
        return with(options().withReference(ColumnReference.to(new TableName("", table), column)));
    }

    /** A foreign key with all that can be said of it. */
    default ColumnDefinition<T> references(ColumnReference reference) {
        return with(options().withReference(reference));
    }

    /** What the server puts where a row says nothing: trusted SQL as it stands. */
    default ColumnDefinition<T> serverDefault(@TrustedSql String sql) {
        return with(options().withServer(new ServerValue.Default(new SqlText(sql))));
    }

    /** What the server puts where a row says nothing. */
    default ColumnDefinition<T> serverDefault(SchemaExpression expression) {
        return with(options().withServer(new ServerValue.Default(expression)));
    }

    /** The value that the server puts where a row says nothing. */
    default ColumnDefinition<T> serverDefaultValue(T value) {
        return with(options().withServer(new ServerValue.Literal(value)));
    }

    /** The server's clock, where a row says nothing; each dialect has its word for it. */
    default ColumnDefinition<T> serverNow() {
        return with(options().withServer(new ServerValue.Now()));
    }

    /** The server's clock, whenever a row changes: an update that leaves the column out sends the dialect's word for it. */
    default ColumnDefinition<T> serverOnUpdateNow() {
        return with(options().withServerUpdate(ServerUpdate.NOW));
    }

    /** The server changes it in a way of its own (a trigger): it is read back after an update. */
    default ColumnDefinition<T> serverOnUpdate() {
        return with(options().withServerUpdate(ServerUpdate.UNKNOWN));
    }

    /** Numbers given by the database, where a row says nothing. */
    default ColumnDefinition<T> identity() {
        return with(options().withServer(new ServerValue.Generated(Identity.BY_DEFAULT)));
    }

    /** Numbers given by the database. */
    default ColumnDefinition<T> identity(Identity identity) {
        return with(options().withServer(new ServerValue.Generated(identity)));
    }

    /** A value that the database computes from other columns and stores: trusted SQL as it stands. */
    default ColumnDefinition<T> computed(@TrustedSql String sql) {
        return with(options().withServer(new ServerValue.Computed(new SqlText(sql), true)));
    }

    /** A value that the database computes from other columns and stores. */
    default ColumnDefinition<T> computed(SchemaExpression expression) {
        return with(options().withServer(new ServerValue.Computed(expression, true)));
    }

    /** A value that the database computes from other columns whenever it is read. */
    default ColumnDefinition<T> computedVirtual(SchemaExpression expression) {
        return with(options().withServer(new ServerValue.Computed(expression, false)));
    }

    /** The next value of a sequence, where a row says nothing. */
    default ColumnDefinition<T> sequence(Sequence sequence) {
        return with(options().withServer(new ServerValue.NextOf(sequence)));
    }

    /** Whether the database fills this key; said only where the rule (a single whole-number key is) shall not hold. */
    default ColumnDefinition<T> autoincrement(boolean wanted) {
        return with(options().withAutoincrement(wanted));
    }

    /** What an insert sends where it says nothing. */
    default ColumnDefinition<T> defaultValue(T value) {
        return with(options().withDefault(new ClientDefault.Value<>(value)));
    }

    /** What an insert sends where it says nothing: asked once per row. */
    default ColumnDefinition<T> defaultBy(Supplier<? extends T> supplier) {
        return with(options().withDefault(new ClientDefault.Supplied<>(row -> supplier.get())));
    }

    /** What an insert sends where it says nothing, computed from the row's other values by column name. */
    default ColumnDefinition<T> defaultFrom(Function<? super Map<String, @Nullable Object>, ? extends T> function) {
        return with(options().withDefault(new ClientDefault.Supplied<>(function)));
    }

    /** An expression that an insert writes where it says nothing. */
    default ColumnDefinition<T> defaultExpression(SchemaExpression expression) {
        return with(options().withDefault(new ClientDefault.Said<>(expression)));
    }

    /** What an update sends where it says nothing. */
    default ColumnDefinition<T> onUpdate(T value) {
        return with(options().withUpdateDefault(new ClientDefault.Value<>(value)));
    }

    /** What an update sends where it says nothing: asked once per statement. */
    default ColumnDefinition<T> onUpdateBy(Supplier<? extends T> supplier) {
        return with(options().withUpdateDefault(new ClientDefault.Supplied<>(row -> supplier.get())));
    }

    /** An expression that an update writes where it says nothing. */
    default ColumnDefinition<T> onUpdateExpression(SchemaExpression expression) {
        return with(options().withUpdateDefault(new ClientDefault.Said<>(expression)));
    }

    /** A condition that every row must meet. */
    default ColumnDefinition<T> check(SchemaCondition condition) {
        return with(options().withCheck(new CheckConstraint("", condition)));
    }

    /** A named condition that every row must meet. */
    default ColumnDefinition<T> check(String name, SchemaCondition condition) {
        return with(options().withCheck(new CheckConstraint(name, condition)));
    }

    /** A remark that the database keeps beside the column; empty for none. */
    default ColumnDefinition<T> comment(String comment) {
        return with(options().withComment(comment));
    }

    /** The name that it had before, so that a comparison renames the column that stands instead of dropping it. */
    default ColumnDefinition<T> renamedFrom(String oldName) {
        return with(options().withRenamedFrom(oldName));
    }

    /**
     * A column that the database has by itself ({@code xmin} of PostgreSQL, {@code rowid} of SQLite, {@code my_row_id} of MySQL): it can be
     * read, no table is created with it, and no comparison adds or drops it or a primary key that is made of it alone.
     */
    default ColumnDefinition<T> system() {
        return with(options().withSystem());
    }

    /** Whether the database has it by itself, as {@link #system()} says. */
    default boolean isSystem() {
        return options().extras().system();
    }

    /** A setting that only the dialect of that name knows; checked against the dialect's list. */
    default ColumnDefinition<T> option(String dialect, String key, String value) {
        return with(options().withOption(new DialectOption(dialect, key, value)));
    }
}
