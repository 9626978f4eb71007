package dev.cinnabar.processor.check;

import dev.cinnabar.processor.model.ColumnMember;
import dev.cinnabar.processor.model.ColumnType;
import dev.cinnabar.processor.model.EntityModel;
import dev.cinnabar.processor.model.KeyReference;
import dev.cinnabar.processor.model.Problem.Place;
import dev.cinnabar.processor.model.Problems;
import dev.cinnabar.processor.read.Entities;
import dev.cinnabar.processor.read.ForeignKeys;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** A column that holds the key of another entity has the type of that key, all parts of it are there, and one table has its rows. */
final class ForeignKeyCheck {
    private final Entities entities;
    private final ForeignKeys keys;

    ForeignKeyCheck(Entities entities) {
        this.entities = entities;
        this.keys = new ForeignKeys(entities);
    }

    void check(EntityModel entity, Problems problems) {
        List<KeyReference> complete = keys.of(entity);
        Set<ColumnMember> used = new HashSet<>();
        for (KeyReference key : complete) {
            used.addAll(key.columns());
            checkTypes(entity, key, problems);
            checkTable(entity, key, problems);
            KeyRuleCheck.check(entity, key, problems);
        }
        entity.columns().stream()
                .filter(column -> column.marks().foreignKey().isPresent() && !used.contains(column))
                .forEach(column -> loose(entity, column, problems));
    }

    private static Place place(EntityModel entity, ColumnMember column) {
        return place(entity, column, "");
    }

    /** Where one of the values of {@code @ForeignKey} stands; the annotation itself if nothing is said there. */
    static Place place(EntityModel entity, ColumnMember column, String member) {
        return column.mixin() == null
                ? column.shown(column.marks().foreignKey().orElseThrow().place(member))
                : Place.of(entity.element());
    }

    private void loose(EntityModel entity, ColumnMember column, Problems problems) {
        TypeElement target = ForeignKeys.target(column);
        Optional<EntityModel> other = entities.of(target);
        if (target == null || target.asType().getKind() == TypeKind.ERROR) {
            return; // the compiler reports it by itself
        } else if (other.isEmpty()) {
            problems.add(
                    place(entity, column),
                    column.label() + " holds the key of " + target.getSimpleName() + ", which is no entity.",
                    "name a class that is marked @Entity");
        } else {
            int parts = other.get().key().size();
            problems.add(
                    place(entity, column),
                    "The key of " + target.getSimpleName() + " has " + parts + " parts, and " + entity.name()
                            + " has not " + parts + " columns for it.",
                    "mark one field for each part with @ForeignKey(" + target.getSimpleName()
                            + ".class), in the order of that key");
        }
    }

    /** That the rows stand in one table; kinds that are compiled elsewhere are found at run time. */
    private void checkTable(EntityModel entity, KeyReference key, Problems problems) {
        if (entities.compiled().stream().anyMatch(kind -> kind.isConcreteKindOf(key.target()))) {
            ColumnMember column = key.columns().get(0);
            problems.add(
                    place(entity, column, "value"),
                    "The foreign key " + column.label() + " cannot lead to "
                            + key.target().getSimpleName() + ", whose kinds stand in tables of their own.",
                    "let it lead to one of the kinds, or let the kinds not be concrete");
        }
    }

    private void checkTypes(EntityModel entity, KeyReference key, Problems problems) {
        List<ColumnMember> parts =
                entities.of(key.target()).map(EntityModel::key).orElse(List.of());
        for (int i = 0; i < Math.min(parts.size(), key.columns().size()); i++) {
            ColumnMember column = key.columns().get(i);
            String here = typeOf(column);
            String there = typeOf(parts.get(i));
            if (!here.equals(there) && isKnown(column) && isKnown(parts.get(i))) {
                mismatch(entity, key, column, parts.get(i), problems);
            }
        }
    }

    private static boolean isKnown(ColumnMember column) {
        return !(column.sqlType() instanceof ColumnType.Unknown);
    }

    private String typeOf(ColumnMember column) {
        return entities.compilation().nameOf(column.type());
    }

    private void mismatch(
            EntityModel entity, KeyReference key, ColumnMember column, ColumnMember part, Problems problems) {
        problems.add(
                place(entity, column),
                column.label() + " is " + simple(column) + ", and the key "
                        + key.target().getSimpleName() + "." + part.name() + " is " + simple(part) + ".",
                "give the field the type of the key: " + simple(part) + " " + column.name());
    }

    private String simple(ColumnMember column) {
        return entities.compilation().simpleNameOf(column.type());
    }
}
