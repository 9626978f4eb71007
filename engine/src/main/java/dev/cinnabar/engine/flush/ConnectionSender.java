package dev.cinnabar.engine.flush;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.result.Changed;
import dev.cinnabar.result.Row;
import dev.cinnabar.sql.Change;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.Insert;
import dev.cinnabar.sql.Query;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Update;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends statements to a database. Confined to the connection's thread. */
public record ConnectionSender(Connection connection) implements Sender {
    @Override
    public List<@Nullable Object[]> insert(
            Insert<?> insert,
            List<? extends Map<String, ?>> rows,
            List<Attribute<?, ?>> filled,
            Supplier<String> reason) {
        if (rows.size() == 1) {
            return insert(insert.values(rows.get(0)), filled, reason);
        }
        if (filled.isEmpty()) {
            connection.execute(insert, rows);
            return List.of();
        }
        if (tellsInserts()) {
            return connection
                    .execute(insert.returning(new AttributeRow(filled)), rows)
                    .all();
        }
        List<Row> keys = connection.execute(insert.withGeneratedKeys(), rows).generatedKeys();
        return keys.stream().map(key -> new @Nullable Object[] {key.value(0)}).toList();
    }

    @Override
    public List<@Nullable Object[]> insert(Insert<?> complete, List<Attribute<?, ?>> filled, Supplier<String> reason) {
        if (filled.isEmpty()) {
            connection.execute(complete);
            return List.of();
        }
        if (tellsInserts()) {
            return connection
                    .execute(complete.returning(new AttributeRow(filled)))
                    .all();
        }
        return connection.execute(complete).generatedKeys().stream()
                .map(key -> new @Nullable Object[] {key.value(0)})
                .toList();
    }

    @Override
    public boolean tellsInserts() {
        return connection.dialect().has(Feature.INSERT_RETURNING);
    }

    @Override
    public boolean tellsUpdates() {
        return connection.dialect().has(Feature.UPDATE_RETURNING);
    }

    @Override
    public List<@Nullable Object[]> update(
            Update<?> update, Map<String, ?> set, List<Attribute<?, ?>> renewed, Supplier<String> reason) {
        Update<?> bound = TellingSender.bound(update, set);
        return connection.execute(bound.returning(new AttributeRow(renewed))).all();
    }

    @Override
    public @Nullable Object value(Expression<?> computed) {
        return connection.execute(Sql.select(computed)).one();
    }

    @Override
    public Changed change(Change change, List<? extends Map<String, ?>> sets, Supplier<String> reason) {
        return connection.execute(change, sets);
    }

    @Override
    public long count(Query<Long> query) {
        return connection.execute(query).one();
    }
}
