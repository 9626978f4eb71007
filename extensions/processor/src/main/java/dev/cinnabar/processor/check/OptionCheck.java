package dev.cinnabar.processor.check;

import dev.cinnabar.processor.check.RelationCheck.Ends;
import dev.cinnabar.processor.model.ColumnMember;
import dev.cinnabar.processor.model.EntityModel;
import dev.cinnabar.processor.model.Problem.Place;
import dev.cinnabar.processor.model.Problems;
import dev.cinnabar.processor.model.Said;
import java.util.List;
import java.util.Set;

/** What a relationship says beside its ends: attributes that are there, and only what makes sense for it. */
final class OptionCheck {
    private static final Set<String> DIRECTIONS = Set.of("", "asc", "desc");

    private OptionCheck() {}

    /**
     * @param ownKey whether it holds one object by a key of its owner's
     */
    static void check(Ends ends, boolean ownKey, Problems problems) {
        checkForeignKey(ends, problems);
        if (!ends.relation().isViewOnly()) {
            checkCascades(ends, ownKey, problems);
        }
    }

    private static void checkCascades(Ends ends, boolean ownKey, Problems problems) {
        Said said = ends.relation().said();
        List<String> cascades = said.constants("cascade");
        boolean orphans = cascades.contains("DELETE_ORPHAN");
        if (said.constant("passiveDeletes").equals("ALL") && (orphans || cascades.contains("DELETE"))) {
            problems.add(
                    ends.place("passiveDeletes"),
                    ends.name() + " leaves all deleting to the database, and cascades deleting.",
                    "say passiveDeletes = PassiveDeletes.ON, which deletes what is loaded, or leave the cascades out");
        } else if (orphans && !said.flag("singleParent") && mayShare(ends, ownKey)) {
            problems.add(
                    ends.place("cascade"),
                    ends.name() + " deletes orphans, and several objects may lead to one of them.",
                    "say singleParent = true as well, if an object belongs to one at a time, or leave DELETE_ORPHAN"
                            + " out");
        }
    }

    /** Whether several objects may lead to one: through a table between, or by a key of their own. */
    private static boolean mayShare(Ends ends, boolean ownKey) {
        return ownKey || !ends.relation().secondary().isEmpty();
    }

    static void checkOrder(Ends ends, Problems problems) {
        List<String> order = ends.relation().said().texts("orderBy");
        if (!order.isEmpty() && !ends.relation().many()) {
            problems.add(
                    ends.place("orderBy"), ends.name() + " holds one object, and has an order.", "leave orderBy out");
            return;
        }
        for (int i = 0; i < order.size(); i++) {
            checkOrder(ends, i, order.get(i), problems);
        }
    }

    private static void checkOrder(Ends ends, int index, String term, Problems problems) {
        int blank = term.indexOf(' ');
        String name = blank < 0 ? term : term.substring(0, blank);
        String direction = blank < 0 ? "" : term.substring(blank + 1);
        if (ends.target().column(name).isEmpty() || !DIRECTIONS.contains(direction)) {
            problems.add(
                    place(ends, "orderBy", index),
                    ends.name() + " is sorted by '" + term + "', which "
                            + ends.target().name() + " does not have.",
                    "write an attribute, and desc behind it where that is meant: one of " + names(ends.target()));
        }
    }

    private static void checkForeignKey(Ends ends, Problems problems) {
        List<String> names = ends.relation().foreignKey();
        for (int i = 0; i < names.size(); i++) {
            if (!isKey(ends.owner(), names.get(i)) && !isKey(ends.target(), names.get(i))) {
                problems.add(
                        place(ends, "foreignKey", i),
                        "Neither " + ends.owner().name() + " nor "
                                + ends.target().name() + " has the foreign key '" + names.get(i) + "' of " + ends.name()
                                + ".",
                        "name fields that are marked @ForeignKey, as they are called in Java");
            }
        }
    }

    private static Place place(Ends ends, String member, int index) {
        Said said = ends.relation().said();
        return ends.relation().mixin() == null ? said.place(member, index) : ends.place();
    }

    private static boolean isKey(EntityModel entity, String name) {
        return entity.column(name)
                .flatMap(column -> column.marks().foreignKey())
                .isPresent();
    }

    static String names(EntityModel entity) {
        return String.join(
                ", ", entity.allColumns().stream().map(ColumnMember::name).toList());
    }
}
