package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.mapping.Part;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Foreign keys that the database changes along with the key of a row (ON UPDATE CASCADE): the objects that are here follow, whether or not
 * a relationship leads to them. Used for one step of a flush.
 */
final class CascadedKeys {
    private final UnitOfWork unit;
    private final Map<EntityType<?>, List<Pointing>> byTarget = new HashMap<>();
    private @Nullable Map<Mapping, List<Tracked>> objects;

    /** A foreign key of an entity, and its objects by what they hold there. */
    private record Pointing(List<Attribute<?, ?>> columns, Map<List<?>, List<Tracked>> rows) {}

    CascadedKeys(UnitOfWork unit) {
        this.unit = unit;
    }

    /** The row has its new key, and the database has changed all that point at it. */
    void follow(Tracked row, Object oldKey) {
        List<?> before = row.mapping().parts(oldKey);
        for (Pointing pointing : byTarget.computeIfAbsent(row.mapping().type(), this::pointingAt)) {
            pointing.rows()
                    .getOrDefault(before, List.of())
                    .forEach(member -> follow(member, pointing.columns(), row.keyParts()));
        }
    }

    private void follow(Tracked member, List<Attribute<?, ?>> columns, List<?> key) {
        unit.journals().touched(member);
        for (int i = 0; i < columns.size(); i++) {
            member.mapping().access().load(member.object(), columns.get(i).slot(), key.get(i));
        }
        Object old = Objects.requireNonNull(member.key());
        Object now = Objects.requireNonNull(member.mapping().keyOf(member.object()));
        if (!now.equals(old)) {
            unit.standing().rekeyed(member, now);
            follow(member, old);
        }
    }

    private List<Pointing> pointingAt(EntityType<?> target) {
        List<Pointing> found = new ArrayList<>();
        objects().forEach((mapping, rows) -> {
            for (Part part : mapping.parts()) {
                part.type().table().foreignKeys().stream()
                        .filter(key -> !isOwn(key, part) && follows(key, target))
                        .forEach(key -> found.add(pointing(mapping, rows, key)));
            }
        });
        return found;
    }

    private Map<Mapping, List<Tracked>> objects() {
        Map<Mapping, List<Tracked>> all = objects;
        if (all == null) {
            all = unit.identities().byMapping();
            objects = all;
        }
        return all;
    }

    /** Whether the key of a table is that of the one above: the object itself has it. */
    private static boolean isOwn(ForeignKey key, Part part) {
        return !part.isRoot() && key.columns().equals(names(part.type()));
    }

    private static boolean follows(ForeignKey key, EntityType<?> target) {
        return key.rules().onUpdate() == ReferentialAction.CASCADE
                && target.parts().stream()
                        .anyMatch(part -> key.target().equals(part.tableName())
                                && key.referredColumns().equals(names(part)));
    }

    private static List<String> names(EntityType<?> table) {
        return table.ownKey().stream().<String>map(Attribute::columnName).toList();
    }

    private static Pointing pointing(Mapping mapping, List<Tracked> objects, ForeignKey key) {
        List<Attribute<?, ?>> columns =
                key.columns().stream().<Attribute<?, ?>>map(mapping::attribute).toList();
        Map<List<?>, List<Tracked>> rows = new HashMap<>();
        for (Tracked row : objects) {
            if (columns.stream().allMatch(column -> isKnown(row, column))) {
                List<?> held =
                        columns.stream().map(column -> row.read(column.slot())).toList();
                rows.computeIfAbsent(held, any -> new ArrayList<>()).add(row);
            }
        }
        return new Pointing(columns, rows);
    }

    /** Whether the object holds what the database has. */
    private static boolean isKnown(Tracked row, Attribute<?, ?> column) {
        return row.isLoaded(column.slot()) && !row.isChanged(column.slot());
    }
}
