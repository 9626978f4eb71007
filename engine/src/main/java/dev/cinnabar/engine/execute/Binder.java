package dev.cinnabar.engine.execute;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.Placeholder;
import dev.cinnabar.engine.compile.StatementPlan;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.type.Binds;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeAdapter;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the values of a statement into its parameters, each as its type says. Stateless. */
final class Binder {
    private Binder() {}

    /** Refuses a statement with more parameters than the database takes. */
    static void check(Call call, Dialect dialect) {
        int most = dialect.limits().binds();
        if (call.plan().binds() > most) {
            throw new UsageException(
                    ErrorCode.TOO_MANY_BINDS,
                    "The statement has " + call.plan().binds() + " parameters, and " + dialect.name() + " takes "
                            + most,
                    "give it fewer values at a time, or put them into a table and join it");
        }
    }

    /** Writes all values. */
    static void bind(Binds binds, StatementPlan plan, List<@Nullable Object> values) throws SQLException {
        List<Placeholder> placeholders = plan.placeholders();
        int next = 1;
        for (int i = 0; i < placeholders.size(); i++) {
            Placeholder placeholder = placeholders.get(i);
            TypeAdapter<?> adapter = plan.binders().get(i);
            Object value = values.get(placeholder.index());
            if (placeholder.isList()) {
                next = list(binds, next, placeholder, adapter, (List<?>) value);
            } else {
                one(binds, next++, placeholder, adapter, value);
            }
        }
    }

    /** A list is filled up with its last value, so that lists of about a size share a text. */
    private static int list(
            Binds binds, int first, Placeholder placeholder, TypeAdapter<?> adapter, @Nullable List<?> values)
            throws SQLException {
        if (values == null) {
            return first;
        }
        for (int i = 0; i < placeholder.size(); i++) {
            one(binds, first + i, placeholder, adapter, values.get(Math.min(i, values.size() - 1)));
        }
        return first + placeholder.size();
    }

    private static <T> void one(
            Binds binds, int index, Placeholder placeholder, TypeAdapter<T> adapter, @Nullable Object value)
            throws SQLException {
        if (value == null) {
            adapter.bindNull(binds, index);
            return;
        }
        try {
            write(binds, index, placeholder.type(), adapter, value);
        } catch (UsageException refused) {
            throw about(placeholder, refused);
        }
    }

    @SuppressWarnings("unchecked") // a value of another class is refused just below
    private static <T> void write(Binds binds, int index, SqlType<?> type, TypeAdapter<T> adapter, Object value)
            throws SQLException {
        try {
            adapter.bind(binds, index, (T) value);
        } catch (ClassCastException wrong) {
            String wanted = type.javaType().getSimpleName();
            throw new UsageException(
                    ErrorCode.WRONG_TYPE,
                    "A value of the type " + type.name() + " is a " + wanted + ", not a "
                            + value.getClass().getSimpleName(),
                    "give it a " + wanted,
                    wrong);
        }
    }

    private static UsageException about(Placeholder placeholder, UsageException refused) {
        if (placeholder.subject().isEmpty()) {
            return refused;
        }
        return new UsageException(
                refused.code(), placeholder.subject() + ": " + refused.problem(), refused.hint(), refused.getCause());
    }
}
