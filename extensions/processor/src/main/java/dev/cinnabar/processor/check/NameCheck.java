package dev.cinnabar.processor.check;

import dev.cinnabar.processor.model.ColumnMember;
import dev.cinnabar.processor.model.Embedding;
import dev.cinnabar.processor.model.EntityModel;
import dev.cinnabar.processor.model.Member;
import dev.cinnabar.processor.model.MixinModel;
import dev.cinnabar.processor.model.Named;
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
    private final EntityModel entity;
    private final Problems problems;
    private final Map<String, Named> attributes = new HashMap<>();
    private final Map<String, Member> columns = new HashMap<>();
    private final Map<String, Named> words = new HashMap<>();

    private NameCheck(EntityModel entity, Problems problems) {
        this.entity = entity;
        this.problems = problems;
        entity.upwards().stream().skip(1).forEach(this::take);
    }

    /** What the entity inherits is taken before its own lines. */
    private void take(EntityModel above) {
        above.embeddings().forEach(this::take);
        above.members().forEach(this::take);
        if (entity.table().equals(above.table())) {
            above.columns().forEach(column -> columns.put(column.column().toLowerCase(Locale.ROOT), column));
        }
    }

    private void take(Named inherited) {
        attributes.put(inherited.name(), inherited);
        words.put(inherited.constant(), inherited);
        words.put(inherited.setter(), inherited);
    }

    /** The lines that can be written beside each other. */
    static List<Member> check(EntityModel entity, Problems problems) {
        return new NameCheck(entity, problems).kept();
    }

    /** A field of several columns goes with all of them. */
    private List<Member> kept() {
        List<Embedding> refused =
                entity.embeddings().stream().filter(whole -> !isFree(whole)).toList();
        List<Member> kept = new ArrayList<>();
        for (Member member : entity.members()) {
            if (refused.stream().noneMatch(whole -> whole.has(member)) && isFree(member)) {
                checkColumn(member);
                kept.add(member);
            }
        }
        return kept;
    }

    private boolean isFree(Named one) {
        Named twin = attributes.putIfAbsent(one.name(), one);
        if (twin != null) {
            twice(twin, one);
        }
        return twin == null && !isReserved(one) && !isWord(one);
    }

    private Place place(Named one) {
        return Place.of(one.mixin() == null ? one.field() : entity.element());
    }

    private void twice(Named first, Named second) {
        problems.add(
                place(owner(first).is(entity.element()) ? first : second),
                entity.name() + " has the attribute '" + second.name() + "' twice: from " + from(first) + " and from "
                        + from(second) + ".",
                "leave one of them out, or give it another name");
    }

    private String from(Named one) {
        MixinModel mixin = one.mixin();
        return (mixin == null ? owner(one).name() : mixin.element().getSimpleName()) + ".Mapped";
    }

    /** The entity itself, or the one that it inherits a line from. */
    private EntityModel owner(Named one) {
        return entity.upwards().stream().filter(one::isOf).findFirst().orElse(entity);
    }

    /** What every model has by itself. */
    private boolean isReserved(Named one) {
        boolean taken = one.constant().equals("ENTITY") || one.getter().equals("getClass");
        if (taken) {
            problems.add(
                    place(one),
                    entity.name() + " has an attribute '" + one.name() + "', whose "
                            + (one.constant().equals("ENTITY") ? "constant ENTITY" : "getter getClass()")
                            + " every model has already.",
                    "give the field another name, and say "
                            + (one instanceof Embedding
                                    ? "what its columns begin with: @Embedded(prefix = " + Words.text(one.name() + "_")
                                    : "the column's: @Column(name = " + Words.text(one.name()))
                            + ")");
        }
        return taken;
    }

    private boolean isWord(Named one) {
        Named byConstant = words.putIfAbsent(one.constant(), one);
        Named other = byConstant == null ? words.putIfAbsent(one.setter(), one) : byConstant;
        if (other != null) {
            problems.add(
                    place(one),
                    entity.name() + " has the attributes '" + other.name() + "' and '" + one.name() + "', which "
                            + (byConstant == null
                                    ? "have one setter: " + one.setter()
                                    : "are both the constant " + one.constant())
                            + ".",
                    "give one of the fields another name, and say "
                            + (one instanceof Embedding
                                    ? "what its columns begin with: @Embedded(prefix = …)"
                                    : "the column's: @Column(name = …)"));
        }
        return other != null;
    }

    private void checkColumn(Member member) {
        if (!(member instanceof ColumnMember column)) {
            return;
        }
        Member other = columns.putIfAbsent(column.column().toLowerCase(Locale.ROOT), member);
        if (other != null) {
            problems.add(
                    place(member),
                    entity.name() + " has the column `" + column.column() + "` twice: as '" + other.name()
                            + "' and as '" + member.name() + "'.",
                    "give one of them another name: "
                            + (column.part() == null ? "@Column(name = …)" : "@Embedded(prefix = …)"));
        }
    }
}
