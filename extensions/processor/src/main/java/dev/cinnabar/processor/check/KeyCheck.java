package dev.cinnabar.processor.check;

import dev.cinnabar.processor.model.ColumnMember;
import dev.cinnabar.processor.model.EntityModel;
import dev.cinnabar.processor.model.Problems;
import dev.cinnabar.processor.model.RelationMember;
import dev.cinnabar.processor.model.Said;
import java.util.List;

/** An entity has a key, at most one version, and neither of them is a relationship. */
final class KeyCheck {
    private static final List<String> COLUMNS_ONLY =
            List.of("Id", "Version", "Column", "Type", "ForeignKey", "RenamedFrom");

    private KeyCheck() {}

    static void check(EntityModel entity, Problems problems) {
        boolean keyIsRelation = false;
        for (RelationMember relation : entity.relations()) {
            keyIsRelation |= Said.is(relation.field(), "Id");
            checkRelation(relation, problems);
        }
        checkInherited(entity, problems);
        if (entity.key().isEmpty() && !keyIsRelation) {
            problems.add(
                    entity.element(),
                    entity.name() + " has no primary key.",
                    "mark a field of Mapped with @Id: @Id Long id;");
        }
        checkVersions(entity, problems);
    }

    private static void checkRelation(RelationMember relation, Problems problems) {
        for (String name : COLUMNS_ONLY) {
            Said.of(relation.field(), name)
                    .ifPresent(said -> problems.add(
                            said.place(),
                            relation.label() + " is a relationship, and @" + name + " is for columns.",
                            "put @" + name + " on the field that holds the key, and leave it out here"));
        }
    }

    /** The key and the version of a kind are those of the uppermost entity. */
    private static void checkInherited(EntityModel entity, Problems problems) {
        EntityModel parent = entity.parent();
        if (parent == null) {
            return;
        }
        for (ColumnMember column : entity.columns()) {
            if (column.isId() || column.marks().version()) {
                problems.add(
                        column.mixin() == null ? column.field() : entity.element(),
                        entity.name() + " is a " + parent.name() + ", and " + column.name() + " is "
                                + (column.isId() ? "a second key." : "a version of its own."),
                        column.isId()
                                ? "leave @Id out: its rows have the key of " + parent.name()
                                : "put the version into the uppermost class, which counts the changes of all tables");
            }
        }
    }

    private static void checkVersions(EntityModel entity, Problems problems) {
        List<ColumnMember> versions = entity.columns().stream()
                .filter(column -> column.marks().version())
                .toList();
        for (ColumnMember more : versions.subList(Math.min(1, versions.size()), versions.size())) {
            problems.add(
                    more.mixin() == null ? more.field() : entity.element(),
                    entity.name() + " counts its versions twice: in "
                            + versions.get(0).name() + " and in " + more.name() + ".",
                    "leave @Version out of one of them");
        }
    }
}
