package dev.cinnabar.processor.check;

import dev.cinnabar.processor.check.RelationCheck.Ends;
import dev.cinnabar.processor.model.ColumnMember;
import dev.cinnabar.processor.model.Held;
import dev.cinnabar.processor.model.Problems;
import dev.cinnabar.processor.read.Compilation;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The collection of a relationship to many: a map has a key, a list may have positions, and both are attributes of the members. */
final class KeepingCheck {
    private final Compilation compilation;

    KeepingCheck(Compilation compilation) {
        this.compilation = compilation;
    }

    void check(Ends ends, Problems problems) {
        boolean map = ends.relation().held() == Held.MAP;
        if (map && ends.relation().key().isEmpty()) {
            problems.add(
                    ends.place(),
                    ends.name() + " is a Map, and does not say by what it holds its members.",
                    "name an attribute of " + ends.target().name() + ": @Relationship(key = …), one of "
                            + OptionCheck.names(ends.target()));
        } else if (!map && !ends.relation().key().isEmpty()) {
            problems.add(
                    ends.place("key"),
                    ends.name() + " has a key, and is no Map.",
                    "write: Map<…, " + ends.target().name() + "> "
                            + ends.relation().name() + ", or leave key out");
        } else if (map) {
            column(ends, "key", ends.relation().key(), problems).ifPresent(key -> checkKey(ends, key, problems));
        }
        if (ends.relation().held() == Held.WRITE_ONLY) {
            WriteOnlyCheck.check(ends, problems);
        }
        if (!ends.relation().position().isEmpty() && !ends.relation().isViewOnly()) {
            checkPosition(ends, problems);
        }
    }

    private static Optional<ColumnMember> column(Ends ends, String member, String name, Problems problems) {
        Optional<ColumnMember> column = ends.target().column(name);
        if (column.isEmpty()) {
            problems.add(
                    ends.place(member),
                    "The " + member + " of " + ends.name() + " is '" + name + "', which "
                            + ends.target().name() + " does not have.",
                    "name one of its attributes: " + OptionCheck.names(ends.target()));
        }
        return column;
    }

    private void checkKey(Ends ends, ColumnMember key, Problems problems) {
        TypeMirror said = firstArgument(ends.relation().type());
        if (key.nullable()) {
            problems.add(
                    ends.place("key"),
                    ends.name() + " holds its members by " + key.label() + ", which may be null.",
                    "leave @Nullable out there, or keep the members in a Set");
        } else if (!compilation.nameOf(said).equals(compilation.nameOf(key.type()))) {
            String type = compilation.simpleNameOf(key.type());
            problems.add(
                    ends.relation().field(),
                    ends.name() + " has keys of " + compilation.simpleNameOf(said) + ", and " + key.label() + " is of "
                            + type + ".",
                    "write: Map<" + type + ", " + ends.target().name() + "> "
                            + ends.relation().name());
        }
    }

    private static TypeMirror firstArgument(TypeMirror map) {
        return ((DeclaredType) map).getTypeArguments().get(0);
    }

    private void checkPosition(Ends ends, Problems problems) {
        if (ends.relation().held() != Held.LIST) {
            problems.add(
                    ends.place("position"),
                    ends.name() + " has positions, and is no List.",
                    "write: List<" + ends.target().name() + "> "
                            + ends.relation().name() + ", or leave position out");
        } else if (ends.relation().said().says("orderBy")) {
            problems.add(
                    ends.place("orderBy"),
                    ends.name() + " has both positions and an order.",
                    "leave orderBy out: it is sorted by " + ends.relation().position());
        } else if (!ends.relation().secondary().isEmpty()) {
            problems.add(
                    ends.place("position"),
                    ends.name() + " has positions, and its members may stand in many such lists.",
                    "leave position out, or make the table between an entity that has one");
        } else {
            column(ends, "position", ends.relation().position(), problems)
                    .filter(column -> !compilation.nameOf(column.type()).equals("java.lang.Integer"))
                    .ifPresent(column -> problems.add(
                            ends.place("position"),
                            column.label() + " is the position in " + ends.name() + ", and is no int.",
                            "write: int " + column.name() + ";"));
        }
    }
}
