package dev.cinnabar.engine.load;

import com.google.common.collect.Lists;
import dev.cinnabar.engine.execute.ReadCriteria;
import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.mapping.Part;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.LoadDetails;
import dev.cinnabar.result.Row;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What kinds have in tables of their own, read by one statement for each table and so many objects. Made for one query. */
final class KindColumns {
    private final Way way;
    private final Mapping above;
    private final Set<Tracked> objects = new LinkedHashSet<>();

    /**
     * @param above the entity that was asked for, whose tables are read already
     */
    KindColumns(Way way, Mapping above) {
        this.way = way;
        this.above = above;
    }

    void add(Tracked object) {
        objects.add(object);
    }

    void load(BatchLoad runs) {
        Map<Part, List<Tracked>> byTable = new LinkedHashMap<>();
        for (Tracked object : objects) {
            for (Part part : object.mapping().parts()) {
                if (!above.type().parts().contains(part.type())
                        && !missing(object, part).isEmpty()) {
                    byTable.computeIfAbsent(part, any -> new ArrayList<>()).add(object);
                }
            }
        }
        byTable.forEach(
                (part, some) -> Lists.partition(some, LoadDetails.CHUNK).forEach(chunk -> load(part, chunk, runs)));
    }

    /** What comes with an object of that table, and is not here or may be out of date. */
    private List<Attribute<?, ?>> missing(Tracked object, Part part) {
        return part.columns().stream()
                .filter(column -> !column.definition().isPrimaryKey())
                .filter(column -> !object.mapping().type().isDeferred(column.slot()))
                .filter(column -> !way.stays(object, column.slot()))
                .toList();
    }

    private void load(Part part, List<Tracked> some, BatchLoad runs) {
        Map<Object, Tracked> byKey = new LinkedHashMap<>();
        some.forEach(object -> byKey.put(Objects.requireNonNull(object.key()), object));
        Set<Attribute<?, ?>> columns = new LinkedHashSet<>();
        some.forEach(object -> columns.addAll(missing(object, part)));
        List<Expression<?>> row = new ArrayList<>(part.key());
        row.addAll(columns);
        for (Row found : runs.all(ReadCriteria.without(Sql.selectRow(row.toArray(Expression<?>[]::new))
                .from(part.type().table())
                .where(isOneOf(part.key(), some))))) {
            Tracked object = Objects.requireNonNull(byKey.get(above.key(found::value)));
            fill(object, part, found, List.copyOf(columns));
        }
    }

    private void fill(Tracked object, Part part, Row found, List<Attribute<?, ?>> columns) {
        List<Attribute<?, ?>> missing = missing(object, part);
        for (int i = 0; i < columns.size(); i++) {
            if (missing.contains(columns.get(i))) {
                Object value = found.value(part.key().size() + i);
                object.mapping().access().load(object.object(), columns.get(i).slot(), value);
                way.unit().journals().read(object, columns.get(i).slot());
            }
        }
    }

    private static Condition isOneOf(List<Attribute<?, ?>> key, List<Tracked> some) {
        return key.size() == 1
                ? in(key.get(0), some.stream().map(Tracked::key).toList())
                : Sql.tuple(key.toArray(Expression<?>[]::new))
                        .in(some.stream().<List<?>>map(Tracked::keyParts).toList());
    }

    @SuppressWarnings("unchecked") // they are keys of its table
    private static <T> Condition in(Attribute<?, T> key, List<?> values) {
        return key.in((Collection<T>) values);
    }
}
