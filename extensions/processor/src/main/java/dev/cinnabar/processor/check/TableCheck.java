package dev.cinnabar.processor.check;

import dev.cinnabar.processor.model.ColumnMember;
import dev.cinnabar.processor.model.EntityModel;
import dev.cinnabar.processor.model.Problems;
import dev.cinnabar.processor.model.Said;
import java.util.List;

/** What {@code @Entity} says of the table names columns that are there. */
final class TableCheck {
    private TableCheck() {}

    static void check(EntityModel entity, Problems problems) {
        entity.said().inner("uniques").forEach(unique -> columns(entity, unique, "unique constraint", problems));
        entity.said().inner("indexes").forEach(index -> columns(entity, index, "index", problems));
        entity.said().inner("checks").forEach(check -> check(entity, check, problems));
    }

    private static void columns(EntityModel entity, Said said, String what, Problems problems) {
        List<String> names = said.texts("columns");
        if (names.isEmpty()) {
            problems.add(
                    said.place(),
                    "A" + (what.startsWith("i") ? "n " : " ") + what + " of " + entity.name() + " has no columns.",
                    "name at least one column");
        }
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (entity.columns().stream().noneMatch(column -> column.column().equals(name))) {
                problems.add(
                        said.place("columns", i),
                        entity.name() + " has no column `" + name + "` for this " + what + ".",
                        cure(entity, name));
            }
        }
    }

    private static String cure(EntityModel entity, String name) {
        return entity.column(name)
                .map(column -> "write the column's name: " + column.column())
                .orElseGet(() -> "name one of "
                        + String.join(
                                ", ",
                                entity.columns().stream()
                                        .map(ColumnMember::column)
                                        .toList()));
    }

    private static void check(EntityModel entity, Said said, Problems problems) {
        if (said.text("sql").isBlank()) {
            problems.add(
                    said.place("sql"),
                    "A check of " + entity.name() + " says nothing.",
                    "write the condition that every row meets: sql = \"length(note) > 0\"");
        }
    }
}
