package dev.cinnabar.processor.check;

import dev.cinnabar.processor.model.ColumnMember;
import dev.cinnabar.processor.model.EntityModel;
import dev.cinnabar.processor.model.Problem.Place;
import dev.cinnabar.processor.model.Problems;
import dev.cinnabar.processor.model.Said;
import dev.cinnabar.processor.read.Entities;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** An earlier name is one that nothing else has or had: a comparison could not tell otherwise what became of what. */
public final class RenameCheck {
    private static final String MARK = "RenamedFrom";
    private static final String OUT = ", or leave @RenamedFrom out";

    private final Entities entities;

    RenameCheck(Entities entities) {
        this.entities = entities;
    }

    /** What is marked is a class with a table, or a field that is a column; other mistakes are told where columns are read. */
    public static void checkPlace(Element marked, Problems problems) {
        boolean type = marked.getKind().isClass() || marked.getKind().isInterface();
        if (type ? Said.is(marked, "Entity") : isLine(marked)) {
            return;
        }
        Said.of(marked, MARK)
                .ifPresent(said -> problems.add(
                        said.place(),
                        marked.getSimpleName() + " is marked @RenamedFrom, and is no " + (type ? "entity." : "column."),
                        "put it on a field of Mapped, or on the class that is marked @Entity" + OUT));
    }

    private static boolean isLine(Element field) {
        Element around = field.getEnclosingElement();
        return around != null
                && (around.getKind() == ElementKind.RECORD
                        || around.getSimpleName().contentEquals("Mapped"));
    }

    /** What a column says of itself. */
    static void check(ColumnMember column, Problems problems) {
        column.marks()
                .renamedFrom()
                .ifPresent(
                        said -> checkName(said, column.label(), "column", column.column(), column.earlier(), problems));
    }

    private static void checkName(
            Said said, String label, String what, String name, String earlier, Problems problems) {
        if (said.text("value").isBlank()) {
            problems.add(
                    said.place("value"),
                    label + " is marked @RenamedFrom, and the earlier name is empty.",
                    "write the name that the " + what + " had: @RenamedFrom(\"old_name\")" + OUT);
        } else if (earlier.equals(name)) {
            problems.add(
                    said.place("value"),
                    label + " is said to have been the " + what + " `" + name + "` before, and that is its name now.",
                    "write the name that the " + what + " had before" + OUT);
        }
    }

    /** What its columns and its table say beside each other and beside other entities. */
    void check(EntityModel entity, Problems problems) {
        List<ColumnMember> before = new ArrayList<>(tableColumns(entity));
        before.removeAll(entity.columns());
        for (ColumnMember column : entity.columns()) {
            if (!column.earlier().isBlank() && !column.earlier().equals(column.column())) {
                twin(entity, column, before).ifPresent(other -> told(entity, column, other, problems));
            }
            before.add(column);
        }
        Said.of(entity.element(), MARK).ifPresent(said -> checkTable(entity, said, problems));
    }

    /** All columns of the table in which it stands, as far as it knows them. */
    private static List<ColumnMember> tableColumns(EntityModel entity) {
        return entity.upwards().stream()
                .filter(above -> entity.isConcrete() || above.table().equals(entity.table()))
                .flatMap(above -> above.columns().stream())
                .toList();
    }

    private static Optional<ColumnMember> twin(EntityModel entity, ColumnMember column, List<ColumnMember> before) {
        Optional<ColumnMember> now = tableColumns(entity).stream()
                .filter(other -> !other.equals(column) && other.column().equalsIgnoreCase(column.earlier()))
                .findFirst();
        return now.isPresent()
                ? now
                : before.stream()
                        .filter(other -> other.earlier().equalsIgnoreCase(column.earlier()))
                        .findFirst();
    }

    private static void told(EntityModel entity, ColumnMember column, ColumnMember other, Problems problems) {
        boolean now = other.column().equalsIgnoreCase(column.earlier());
        problems.add(
                place(entity, column),
                column.label() + " is said to have been the column `" + column.earlier() + "` before, which "
                        + other.label() + (now ? " is now." : " is said to have been too."),
                "write a name that no other column has or had" + OUT);
    }

    private static Place place(EntityModel entity, ColumnMember column) {
        return column.mixin() != null
                ? Place.of(entity.element())
                : column.shown(column.marks().renamedFrom().orElseThrow().place("value"));
    }

    /** Other entities are those of its package: what stands elsewhere in a module may be of another database. */
    private void checkTable(EntityModel entity, Said said, Problems problems) {
        if (entity.isWithin()) {
            problems.add(
                    said.place(),
                    entity.name() + " is marked @RenamedFrom, and stands in the table of "
                            + entity.root().name() + ".",
                    "put it on " + entity.root().name() + ", whose table it is" + OUT);
            return;
        }
        checkName(said, entity.name(), "table", entity.table(), entity.earlierTable(), problems);
        entities.compiled().stream()
                .filter(other -> !other.is(entity.element()) && !other.isWithin())
                .filter(other -> other.packageName().equals(entity.packageName()))
                .filter(other -> other.schema().equals(entity.schema()))
                .forEach(other -> checkOther(entity, said, other, problems));
    }

    private static void checkOther(EntityModel entity, Said said, EntityModel other, Problems problems) {
        String earlier = entity.earlierTable();
        boolean now = other.table().equalsIgnoreCase(earlier);
        boolean before =
                other.earlierTable().equalsIgnoreCase(earlier) && other.name().compareTo(entity.name()) < 0;
        if (!earlier.isBlank() && !earlier.equals(entity.table()) && (now || before)) {
            problems.add(
                    said.place("value"),
                    entity.name() + " is said to have been the table `" + earlier + "` before, which " + other.name()
                            + (now ? " is now." : " is said to have been too."),
                    "write a name that no other table has or had" + OUT);
        }
    }
}
