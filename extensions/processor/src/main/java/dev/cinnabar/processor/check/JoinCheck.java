package dev.cinnabar.processor.check;

import dev.cinnabar.processor.check.RelationCheck.Ends;
import dev.cinnabar.processor.model.EntityModel;
import dev.cinnabar.processor.model.KeyReference;
import dev.cinnabar.processor.model.Problems;
import dev.cinnabar.processor.model.RelationMember;
import dev.cinnabar.processor.model.Words;
import dev.cinnabar.processor.read.Entities;
import dev.cinnabar.processor.read.ForeignKeys;
import java.util.List;
import java.util.Optional;

/** Exactly one foreign key leads from one end of a relationship to the other. */
final class JoinCheck {
    private final Entities entities;
    private final ForeignKeys keys;

    JoinCheck(Entities entities) {
        this.entities = entities;
        this.keys = new ForeignKeys(entities);
    }

    void check(Ends ends, Problems problems) {
        if (!isToldThere(ends)) {
            List<KeyReference> found = candidates(ends);
            if (found.isEmpty() && wanted(ends).isEmpty()) {
                none(ends, problems);
            } else if (found.isEmpty()) {
                other(ends, problems);
            } else if (found.size() > 1) {
                several(ends, found, problems);
            }
        }
    }

    /** A counterpart in the same compilation that holds one object tells it; of two such, the one whose name comes first. */
    private boolean isToldThere(Ends ends) {
        Optional<RelationMember> counterpart = ends.counterpart();
        boolean both = counterpart.isPresent()
                && entities.compilation().isSource(ends.target().element());
        return both && !counterpart.get().many() && (ends.relation().many() || !RelationCheck.isToldHere(ends));
    }

    /** A single object is named by a key here, or has one there; many have theirs there. */
    private List<KeyReference> candidates(Ends ends) {
        List<KeyReference> here = ownKeys(ends);
        return here.isEmpty() ? leading(ends, ends.target(), ends.owner()) : here;
    }

    /** Whether it holds one object by a key of its owner's, so that several owners may hold the same. */
    boolean isByOwnKey(Ends ends) {
        return !ownKeys(ends).isEmpty();
    }

    private List<KeyReference> ownKeys(Ends ends) {
        return ends.relation().many() ? List.of() : leading(ends, ends.owner(), ends.target());
    }

    private List<KeyReference> leading(Ends ends, EntityModel from, EntityModel to) {
        List<String> wanted = wanted(ends);
        return from.upwards().stream()
                .flatMap(each -> keys.of(each).stream())
                .filter(key -> key.leadsTo(to))
                .filter(key -> wanted.isEmpty() || key.names().equals(wanted))
                .toList();
    }

    /** The key that the relationship names, or else its counterpart. */
    private static List<String> wanted(Ends ends) {
        List<String> here = ends.relation().foreignKey();
        return here.isEmpty()
                ? ends.counterpart().map(RelationMember::foreignKey).orElse(List.of())
                : here;
    }

    private void none(Ends ends, Problems problems) {
        EntityModel holder = ends.relation().many() ? ends.target() : ends.owner();
        EntityModel other = ends.relation().many() ? ends.owner() : ends.target();
        String type = other.key().isEmpty()
                ? "Long"
                : entities.compilation().simpleNameOf(other.key().get(0).type());
        problems.add(
                ends.place(),
                "No foreign key leads between " + ends.owner().name() + " and "
                        + ends.target().name() + " for " + ends.name() + ".",
                "add the field that holds it to " + holder.name() + ".Mapped: @ForeignKey(" + other.name() + ".class) "
                        + type
                        + " " + Words.small(other.name()) + "Id;"
                        + (ends.relation().many() ? " or name the table between: secondary = …" : ""));
    }

    /** That a named field is not there at all is told elsewhere. */
    private void other(Ends ends, Problems problems) {
        List<String> wanted = wanted(ends);
        boolean there = wanted.stream()
                .allMatch(name -> ends.owner().member(name).isPresent()
                        || ends.target().member(name).isPresent());
        if (there) {
            problems.add(
                    ends.place(),
                    String.join(" and ", wanted) + " is no foreign key between "
                            + ends.owner().name() + " and " + ends.target().name() + ", as " + ends.name() + " says.",
                    "name all fields of one key, in their order, or leave foreignKey out where only one key is there");
        }
    }

    private static void several(Ends ends, List<KeyReference> found, Problems problems) {
        List<String> names =
                RelationCheck.names(found.stream().map(KeyReference::names).toList());
        problems.add(
                ends.place(),
                found.size() + " foreign keys lead between " + ends.owner().name() + " and "
                        + ends.target().name() + " for " + ends.name() + ": " + String.join(", ", names) + ".",
                "say which: @Relationship(foreignKey = \"" + names.get(0) + "\")");
    }
}
