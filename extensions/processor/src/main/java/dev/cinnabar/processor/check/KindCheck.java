package dev.cinnabar.processor.check;

import dev.cinnabar.processor.model.AttributeKind;
import dev.cinnabar.processor.model.ColumnMember;
import dev.cinnabar.processor.model.EntityModel;
import dev.cinnabar.processor.model.Member;
import dev.cinnabar.processor.model.Problems;
import dev.cinnabar.processor.model.Words;
import dev.cinnabar.processor.read.Entities;
import java.util.ArrayList;
import java.util.List;

/** Where several kinds stand in one table, a column tells them apart, and has a value of its own for each. */
final class KindCheck {
    private final Entities entities;

    KindCheck(Entities entities) {
        this.entities = entities;
    }

    void check(EntityModel entity, Problems problems) {
        checkColumn(entity, problems);
        checkDeletes(entity, problems);
        checkConcrete(entity, problems);
        String discriminator = entity.root().said().text("discriminator");
        if (entity.parent() == null) {
            checkText(entity, discriminator, problems);
        } else if (!discriminator.isEmpty()) {
            checkValue(entity, problems);
        } else if (entity.isWithin()) {
            problems.add(
                    entity.said().place("inherits"),
                    entity.name() + " stands in the table of " + entity.parent().name()
                            + ", and nothing says which of its rows are of it.",
                    "name a column for that at " + entity.root().name()
                            + ": @Entity(discriminator = \"kind\"); or give " + entity.name()
                            + " a table of its own: table = …");
        }
    }

    private static void checkColumn(EntityModel entity, Problems problems) {
        if (entity.parent() != null && entity.said().says("discriminator")) {
            problems.add(
                    entity.said().place("discriminator"),
                    entity.name() + " is a " + entity.parent().name() + ", and names a discriminator of its own.",
                    "say it at " + entity.root().name() + ", whose table says the kind of all its rows");
        }
    }

    private static void checkDeletes(EntityModel entity, Problems problems) {
        if (entity.said().flag("passiveDeletes")
                && (entity.parent() == null || entity.isWithin() || entity.isConcrete())) {
            problems.add(
                    entity.said().place("passiveDeletes"),
                    entity.name() + " leaves deleting to the table above its own, and has none.",
                    "leave passiveDeletes out; for rows that point here it is said at the relationship");
        }
    }

    /** Rows of one entity that stand partly in a common table, and partly not, could be told apart by no one thing. */
    private static void checkConcrete(EntityModel entity, Problems problems) {
        boolean said = entity.said().flag("concrete");
        EntityModel parent = entity.parent();
        if (parent == null) {
            if (said) {
                problems.add(
                        entity.said().place("concrete"),
                        entity.name() + " is concrete, and a kind of nothing.",
                        "leave concrete out, or name the entity that it is a kind of: inherits = …");
            }
        } else if (said && entity.root().said().says("discriminator")) {
            problems.add(
                    entity.said().place("concrete"),
                    entity.name() + " stands in a table of its own alone, and the discriminator of "
                            + entity.root().name() + " tells apart rows of one table.",
                    "leave the discriminator out, or concrete");
        } else if (parent.parent() != null && parent.isConcrete() != said) {
            problems.add(
                    said ? entity.said().place("concrete") : entity.said().place("inherits"),
                    entity.name() + " is " + (said ? "" : "not ") + "concrete, and " + parent.name()
                            + (said ? " is not." : " is."),
                    "let all kinds of " + entity.root().name() + " be concrete, or none");
        }
    }

    private static void checkText(EntityModel entity, String discriminator, Problems problems) {
        Member member = entity.member(discriminator).orElse(null);
        boolean text = member instanceof ColumnMember column && column.sqlType().kind() == AttributeKind.TEXT;
        if (member != null && !text) {
            problems.add(
                    entity.said().place("discriminator"),
                    member.label() + " says which kind a row is, and is no text.",
                    "give it the type String, or name a column that is no attribute");
        }
    }

    private void checkValue(EntityModel entity, Problems problems) {
        for (EntityModel other : visible(entity)) {
            if (other.discriminatorValue().equals(entity.discriminatorValue())) {
                problems.add(
                        entity.said().place(),
                        "Rows of " + entity.name() + " and of " + other.name() + " are both told by the value '"
                                + entity.discriminatorValue() + "'.",
                        "give one of them another: discriminatorValue = "
                                + Words.text(entity.discriminatorValue() + "2"));
                return;
            }
        }
    }

    /** Those above, and kinds of the same root that are compiled now and whose names come before. */
    private List<EntityModel> visible(EntityModel entity) {
        List<EntityModel> all =
                new ArrayList<>(entity.upwards().subList(1, entity.upwards().size()));
        entities.compiled().stream()
                .filter(other ->
                        other.parent() != null && other.root().is(entity.root().element()))
                .filter(other -> other.name().compareTo(entity.name()) < 0)
                .forEach(all::add);
        return all;
    }
}
