package dev.cinnabar.engine.load;

import dev.cinnabar.engine.mapping.Keys;
import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.mapping.Part;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.result.Row;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Sql;
import java.util.List;

/** Reads attributes of one object from the tables where they stand, and from no other of its tables. */
final class PartsQuery {
    private PartsQuery() {}

    static Select<Row> of(Tracked object, List<Attribute<?, ?>> attributes) {
        Mapping mapping = object.mapping();
        List<Part> parts = mapping.parts().stream()
                .filter(part -> attributes.stream().anyMatch(attribute -> attribute.part() == part.type()))
                .toList();
        Select<Row> query = Sql.selectRow(origins(attributes))
                .from(parts.get(0).type().table())
                .where(parts.get(0).is(object.keyParts()));
        for (Part part : parts.subList(1, parts.size())) {
            query = query.join(part.type().table(), Keys.equal(parts.get(0).key(), part.key()));
        }
        return query;
    }

    private static Attribute<?, ?>[] origins(List<Attribute<?, ?>> attributes) {
        return attributes.stream().map(Attribute::origin).toArray(Attribute<?, ?>[]::new);
    }
}
