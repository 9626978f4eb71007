package dev.cinnabar.processor.check;

import dev.cinnabar.processor.model.ColumnMember;
import dev.cinnabar.processor.model.EntityModel;
import dev.cinnabar.processor.model.Member;
import dev.cinnabar.processor.model.MixinModel;
import dev.cinnabar.processor.model.Problem.Place;
import dev.cinnabar.processor.model.Problems;
import dev.cinnabar.processor.model.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** No two lines of an entity come out under one name: as attribute, as column, as constant, as accessor. */
final class NameCheck {
    private NameCheck() {}

    /** The lines that can be written beside each other. */
    static List<Member> check(EntityModel entity, Problems problems) {
        List<Member> kept = new ArrayList<>();
        Map<String, Member> attributes = new HashMap<>();
        Map<String, Member> columns = new HashMap<>();
        Map<String, Member> words = new HashMap<>();
        for (EntityModel above : entity.upwards().subList(1, entity.upwards().size())) {
            above.members().forEach(member -> {
                attributes.put(member.name(), member);
                words.put(member.constant(), member);
                words.put(member.setter(), member);
                if (member instanceof ColumnMember column && entity.table().equals(above.table())) {
                    columns.put(column.column().toLowerCase(Locale.ROOT), member);
                }
            });
        }
        for (Member member : entity.members()) {
            Member twin = attributes.putIfAbsent(member.name(), member);
            if (twin != null) {
                twice(entity, twin, member, problems);
            } else if (!isReserved(entity, member, problems) && !isWord(entity, words, member, problems)) {
                checkColumn(entity, columns, member, problems);
                kept.add(member);
            }
        }
        return kept;
    }

    private static Place place(EntityModel entity, Member member) {
        return Place.of(member.mixin() == null ? member.field() : entity.element());
    }

    private static void twice(EntityModel entity, Member first, Member second, Problems problems) {
        problems.add(
                place(entity, owner(entity, first).is(entity.element()) ? first : second),
                entity.name() + " has the attribute '" + second.name() + "' twice: from " + from(entity, first)
                        + " and from " + from(entity, second) + ".",
                "leave one of them out, or give it another name");
    }

    private static String from(EntityModel entity, Member member) {
        MixinModel mixin = member.mixin();
        return (mixin == null ? owner(entity, member).name() : mixin.element().getSimpleName()) + ".Mapped";
    }

    /** The entity itself, or the one that it inherits a line from. */
    private static EntityModel owner(EntityModel entity, Member member) {
        return entity.upwards().stream()
                .filter(each -> each.members().contains(member))
                .findFirst()
                .orElse(entity);
    }

    /** What every model has by itself. */
    private static boolean isReserved(EntityModel entity, Member member, Problems problems) {
        boolean taken = member.constant().equals("ENTITY") || member.getter().equals("getClass");
        if (taken) {
            problems.add(
                    place(entity, member),
                    entity.name() + " has an attribute '" + member.name() + "', whose "
                            + (member.constant().equals("ENTITY") ? "constant ENTITY" : "getter getClass()")
                            + " every model has already.",
                    "give the field another name, and say the column's: @Column(name = " + Words.text(member.name())
                            + ")");
        }
        return taken;
    }

    private static boolean isWord(EntityModel entity, Map<String, Member> words, Member member, Problems problems) {
        Member byConstant = words.putIfAbsent(member.constant(), member);
        Member other = byConstant == null ? words.putIfAbsent(member.setter(), member) : byConstant;
        if (other != null) {
            problems.add(
                    place(entity, member),
                    entity.name() + " has the attributes '" + other.name() + "' and '" + member.name() + "', which "
                            + (byConstant == null
                                    ? "have one setter: " + member.setter()
                                    : "are both the constant " + member.constant())
                            + ".",
                    "give one of the fields another name, and say the column's: @Column(name = …)");
        }
        return other != null;
    }

    private static void checkColumn(EntityModel entity, Map<String, Member> columns, Member member, Problems problems) {
        if (!(member instanceof ColumnMember column)) {
            return;
        }
        Member other = columns.putIfAbsent(column.column().toLowerCase(Locale.ROOT), member);
        if (other != null) {
            problems.add(
                    place(entity, member),
                    entity.name() + " has the column `" + column.column() + "` twice: as '" + other.name()
                            + "' and as '" + member.name() + "'.",
                    "give one of them another name: @Column(name = …)");
        }
    }
}
