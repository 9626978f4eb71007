package dev.cinnabar.engine.flush;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.engine.execute.ChangedRows;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.PlannedStatement;
import dev.cinnabar.result.Changed;
import dev.cinnabar.sql.Change;
import dev.cinnabar.sql.Delete;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.Insert;
import dev.cinnabar.sql.Query;
import dev.cinnabar.sql.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes statements down instead of sending them; it pretends that every row was found, and makes up the keys. Used once. */
final class TellingSender implements Sender {
    private final Engine engine;
    private final List<PlannedStatement> told = new ArrayList<>();
    private long madeUp = Long.MIN_VALUE;

    TellingSender(Engine engine) {
        this.engine = engine;
    }

    List<PlannedStatement> told() {
        return told;
    }

    @Override
    public List<@Nullable Object[]> insert(
            Insert<?> insert,
            List<? extends Map<String, ?>> rows,
            List<Attribute<?, ?>> filled,
            Supplier<String> reason) {
        told.add(new PlannedStatement(engine.compile(insert.values(rows.get(0))), rows.size(), reason.get()));
        List<@Nullable Object[]> made = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            made.add(madeUp(filled));
        }
        return made;
    }

    private @Nullable Object[] madeUp(List<Attribute<?, ?>> attributes) {
        return attributes.stream()
                .map(attribute -> value((Expression<?>) attribute))
                .toArray();
    }

    @Override
    public List<@Nullable Object[]> insert(Insert<?> complete, List<Attribute<?, ?>> filled, Supplier<String> reason) {
        told.add(new PlannedStatement(engine.compile(complete), 1, reason.get()));
        return List.<@Nullable Object[]>of(madeUp(filled));
    }

    @Override
    public boolean tellsInserts() {
        return engine.dialect().has(Feature.INSERT_RETURNING);
    }

    @Override
    public boolean tellsUpdates() {
        return false;
    }

    @Override
    public List<@Nullable Object[]> update(
            Update<?> update, Map<String, ?> set, List<Attribute<?, ?>> renewed, Supplier<String> reason) {
        throw new UnsupportedOperationException("it does not tell what updates set");
    }

    /** A value that no other row has; it is taken back when everything is told. */
    @Override
    public @Nullable Object value(Expression<?> computed) {
        Class<?> type = computed.type().javaType();
        madeUp++;
        if (type == Long.class) {
            return madeUp;
        }
        if (type == Integer.class) {
            return (int) madeUp;
        }
        if (type == Short.class) {
            return (short) madeUp;
        }
        if (type == Boolean.class) {
            return false; // a field that cannot be null may take it
        }
        return type == UUID.class ? new UUID(madeUp, madeUp) : type == String.class ? Long.toString(madeUp) : null;
    }

    @Override
    public Changed change(Change change, List<? extends Map<String, ?>> sets, Supplier<String> reason) {
        Change given = change instanceof Update<?> update
                ? bound(update, sets.get(0))
                : bound((Delete<?>) change, sets.get(0));
        told.add(new PlannedStatement(engine.compile(given), sets.size(), reason.get()));
        return ChangedRows.of(sets.size());
    }

    static Update<?> bound(Update<?> update, Map<String, ?> values) {
        Update<?> bound = update;
        for (Map.Entry<String, ?> value : values.entrySet()) {
            bound = bound.bind(value.getKey(), value.getValue());
        }
        return bound;
    }

    private static Delete<?> bound(Delete<?> delete, Map<String, ?> values) {
        Delete<?> bound = delete;
        for (Map.Entry<String, ?> value : values.entrySet()) {
            bound = bound.bind(value.getKey(), value.getValue());
        }
        return bound;
    }

    @Override
    public long count(Query<Long> query) {
        return 1;
    }
}
