package dev.cinnabar.processor.check;

import dev.cinnabar.processor.model.EntityModel;
import dev.cinnabar.processor.model.Member;
import dev.cinnabar.processor.model.Problem.Place;
import dev.cinnabar.processor.model.Problems;
import dev.cinnabar.processor.model.RelationMember;
import dev.cinnabar.processor.model.Words;
import dev.cinnabar.processor.read.Entities;
import java.util.List;
import java.util.Optional;

/** A relationship and its counterpart say the same from both ends. Each mistake is told at one end alone. */
final class RelationCheck {
    private final Entities entities;
    private final JoinCheck joins;
    private final KeepingCheck keepings;
    private final RuleCheck rules;

    RelationCheck(Entities entities) {
        this.entities = entities;
        this.joins = new JoinCheck(entities);
        this.keepings = new KeepingCheck(entities.compilation());
        this.rules = new RuleCheck(entities.compilation());
    }

    void check(EntityModel entity, Problems problems) {
        for (RelationMember relation : entity.relations()) {
            entities.of(relation.target())
                    .filter(EntityModel::usable)
                    .ifPresent(target -> check(new Ends(entity, relation, target), problems));
        }
    }

    /** A relationship between two entities. */
    record Ends(EntityModel owner, RelationMember relation, EntityModel target) {
        Place place() {
            return relation.mixin() == null ? relation.said().place() : Place.of(owner.element());
        }

        Place place(String member) {
            return relation.mixin() == null ? relation.said().place(member) : Place.of(owner.element());
        }

        String name() {
            return owner.name() + "." + relation.name();
        }

        /** The attribute at the other end that says the same from there. */
        Optional<RelationMember> counterpart() {
            return target.member(relation.backPopulates())
                    .filter(RelationMember.class::isInstance)
                    .map(RelationMember.class::cast);
        }

        String counterpartName() {
            return target.name() + "." + relation.backPopulates();
        }
    }

    private void check(Ends ends, Problems problems) {
        OptionCheck.checkOrder(ends, problems);
        keepings.check(ends, problems);
        if (ends.relation().isViewOnly()) {
            ViewOnlyCheck.check(ends, problems);
        }
        if (ends.relation().hasRule()) {
            rules.check(ends, problems);
        } else {
            checkKeys(ends, problems);
        }
    }

    /** What is only looked at may name no counterpart: that has been told. */
    private void checkKeys(Ends ends, Problems problems) {
        OptionCheck.check(ends, joins.isByOwnKey(ends), problems);
        boolean fine = ends.relation().isViewOnly()
                || ends.relation().backPopulates().isEmpty()
                || checkCounterpart(ends, problems);
        if (fine && ends.relation().secondary().isEmpty()) {
            joins.check(ends, problems);
        }
    }

    /** Whether the counterpart is there and of the right kind, so that a look at the keys makes sense. */
    private boolean checkCounterpart(Ends ends, Problems problems) {
        Optional<Member> there = ends.target().member(ends.relation().backPopulates());
        Optional<RelationMember> counterpart = ends.counterpart();
        if (there.isEmpty()) {
            missing(ends, problems);
        } else if (counterpart.isEmpty()) {
            problems.add(
                    ends.place("backPopulates"),
                    ends.name() + " is populated back by " + ends.counterpartName() + ", which is a column.",
                    "name the relationship of " + ends.target().name() + " that leads back to "
                            + ends.owner().name());
        } else if (counterpart.get().target() != null) {
            return checkWay(ends, counterpart.get(), problems) && checkKind(ends, counterpart.get(), problems);
        }
        return false;
    }

    private static void missing(Ends ends, Problems problems) {
        RelationMember relation = ends.relation();
        String kind = relation.many() && relation.secondary().isEmpty()
                ? ends.owner().name()
                : "List<" + ends.owner().name() + ">";
        problems.add(
                ends.place("backPopulates"),
                ends.name() + " is populated back by " + ends.counterpartName() + ", which is not there.",
                "add it to " + ends.target().name() + ".Mapped: @Relationship(backPopulates = \"" + relation.name()
                        + "\") " + kind + " " + relation.backPopulates() + "; or leave backPopulates out");
    }

    private static boolean checkWay(Ends ends, RelationMember counterpart, Problems problems) {
        if (ends.owner().upwards().stream().noneMatch(each -> each.is(counterpart.target()))) {
            String leads = counterpart.target() == null
                    ? "nowhere"
                    : "to " + counterpart.target().getSimpleName();
            problems.add(
                    ends.place("backPopulates"),
                    ends.name() + " is populated back by " + ends.counterpartName() + ", which leads " + leads + ".",
                    "name the relationship of " + ends.target().name() + " that leads back to "
                            + ends.owner().name());
            return false;
        } else if (!counterpart.backPopulates().equals(ends.relation().name())) {
            oneSided(ends, counterpart, problems);
            return false;
        }
        return true;
    }

    /** If what the counterpart names is not there, or cannot lead back to it, that is told there. */
    private static void oneSided(Ends ends, RelationMember counterpart, Problems problems) {
        boolean leadsBack = ends.owner()
                .member(counterpart.backPopulates())
                .filter(named ->
                        named instanceof RelationMember other && ends.target().is(other.target()))
                .isPresent();
        boolean toldThere = !counterpart.backPopulates().isEmpty() && !leadsBack;
        if (!toldThere && counterpart.isViewOnly()) {
            problems.add(
                    ends.place("backPopulates"),
                    ends.name() + " is populated back by " + ends.counterpartName() + ", which is only looked at.",
                    "leave backPopulates out: nothing is written for the other end");
        } else if (!toldThere) {
            problems.add(
                    ends.place("backPopulates"),
                    ends.name() + " is populated back by " + ends.counterpartName() + ", which is "
                            + (counterpart.backPopulates().isEmpty()
                                    ? "populated back by nothing."
                                    : "populated back by " + ends.owner().name() + "." + counterpart.backPopulates()
                                            + "."),
                    "say it at both ends: @Relationship(backPopulates = "
                            + Words.text(ends.relation().name()) + ") on " + ends.counterpartName());
        }
    }

    private static boolean checkKind(Ends ends, RelationMember counterpart, Problems problems) {
        String here = ends.relation().secondary();
        String there = counterpart.secondary();
        if (!here.equals(there)) {
            if (there.isEmpty() || isToldHere(ends) && !here.isEmpty()) {
                problems.add(
                        ends.place("secondary"),
                        ends.name() + " goes through the table `" + here + "`, and " + ends.counterpartName()
                                + (there.isEmpty() ? " through none." : " through `" + there + "`."),
                        "name the same table at both ends: secondary = \"" + here + "\"");
            }
            return false;
        } else if (here.isEmpty() && ends.relation().many() && counterpart.many()) {
            if (isToldHere(ends)) {
                problems.add(
                        ends.place(),
                        ends.name() + " and " + ends.counterpartName()
                                + " both hold many objects, and no table stands between.",
                        "name that table at both ends: secondary = \""
                                + ends.owner().table() + "_" + ends.target().table() + "\"");
            }
            return false;
        }
        return true;
    }

    /** What is wrong in the same way at both ends is told at the one whose name comes first. */
    static boolean isToldHere(Ends ends) {
        return ends.name().compareTo(ends.counterpartName()) <= 0;
    }

    static List<String> names(List<List<String>> keys) {
        return keys.stream().map(key -> String.join(" and ", key)).toList();
    }
}
