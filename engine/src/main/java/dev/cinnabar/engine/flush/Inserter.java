package dev.cinnabar.engine.flush;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.result.Row;
import dev.cinnabar.sql.Insert;
import dev.cinnabar.sql.Sql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Inserts objects of one entity: those that name the same columns go together, and get back what the database filled. Used for one flush. */
final class Inserter {
    private final Connection connection;
    private final UnitOfWork unit;

    Inserter(Connection connection, UnitOfWork unit) {
        this.connection = connection;
        this.unit = unit;
    }

    void insert(List<Tracked> objects) {
        Batches.byShape(objects, Columns::toInsert, this::send);
    }

    private void send(List<Attribute<?, ?>> columns, List<Tracked> objects) {
        Mapping mapping = objects.get(0).mapping();
        List<Attribute<?, ?>> filled = Columns.filled(objects.get(0), columns);
        List<Map<String, @Nullable Object>> rows =
                objects.stream().map(object -> values(object, columns)).toList();
        Insert<?> insert = Sql.insert(mapping.type().javaType());
        if (filled.isEmpty()) {
            connection.execute(insert, rows);
        } else if (connection.dialect().has(Feature.INSERT_RETURNING)) {
            takeBack(objects, filled, connection.execute(insert.returning(new AttributeRow(filled)), rows).all());
        } else {
            takeKeys(objects, connection.execute(insert.withGeneratedKeys(), rows).generatedKeys());
        }
        objects.forEach(this::settle);
    }

    private static Map<String, @Nullable Object> values(Tracked object, List<Attribute<?, ?>> columns) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        columns.forEach(column -> values.put(column.columnName(), object.read(column.slot())));
        return values;
    }

    private static void takeBack(List<Tracked> objects, List<Attribute<?, ?>> filled, List<@Nullable Object[]> rows) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < filled.size(); j++) {
                load(objects.get(i), filled.get(j), rows.get(i)[j]);
            }
        }
    }

    /** Where only keys come back, the rest is loaded when it is asked for. */
    private static void takeKeys(List<Tracked> objects, List<Row> keys) {
        Mapping mapping = objects.get(0).mapping();
        for (int i = 0; i < keys.size(); i++) {
            load(objects.get(i), mapping.key().get(0), keys.get(i).value(0));
        }
    }

    private static void load(Tracked object, Attribute<?, ?> attribute, @Nullable Object value) {
        object.mapping().access().load(object.object(), attribute.slot(), value);
    }

    private void settle(Tracked object) {
        Object key = object.mapping().keyOf(object.object());
        if (key == null) {
            throw new UsageException(
                    ErrorCode.NO_KEY,
                    "The database gave the new " + object.mapping() + " no key.",
                    "set " + object.mapping().key() + " yourself, or let the database fill it");
        }
        unit.inserted(object, Objects.requireNonNull(key));
    }
}
