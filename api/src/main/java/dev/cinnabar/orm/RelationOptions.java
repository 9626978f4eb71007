package dev.cinnabar.orm;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is said of a relationship beside its ends. Immutable.
 *
 * @param backPopulates the attribute at the other end; empty for none
 * @param secondary the table between the two; empty for none
 * @param load how it loads where a query says nothing
 * @param foreignKey the attributes that hold the key, where several could
 * @param orderBy the attributes of the other end that its members are sorted by, each as {@code name} or {@code name desc}
 * @param cascades what goes on to the objects at the other end
 * @param passiveDeletes what is left to the database when an object is deleted
 * @param traits what is true of few
 */
public record RelationOptions(
        String backPopulates,
        String secondary,
        LoadStrategy load,
        List<String> foreignKey,
        List<String> orderBy,
        Set<Cascade> cascades,
        PassiveDeletes passiveDeletes,
        Set<RelationTrait> traits) {
    public static final RelationOptions NONE = new RelationOptions(
            "",
            "",
            LoadStrategy.DEFAULT,
            List.of(),
            List.of(),
            EnumSet.of(Cascade.SAVE_UPDATE, Cascade.MERGE),
            PassiveDeletes.OFF,
            Set.of());

    public RelationOptions {
        foreignKey = List.copyOf(foreignKey);
        orderBy = List.copyOf(orderBy);
        cascades = Set.copyOf(cascades);
        traits = Set.copyOf(traits);
    }

    public RelationOptions backPopulates(String attribute) {
        return new RelationOptions(attribute, secondary, load, foreignKey, orderBy, cascades, passiveDeletes, traits);
    }

    public RelationOptions secondary(String table) {
        return new RelationOptions(backPopulates, table, load, foreignKey, orderBy, cascades, passiveDeletes, traits);
    }

    public RelationOptions load(LoadStrategy strategy) {
        return new RelationOptions(
                backPopulates, secondary, strategy, foreignKey, orderBy, cascades, passiveDeletes, traits);
    }

    /** The attributes that hold the key, by their names, at whichever end they are. */
    public RelationOptions foreignKey(String... attributes) {
        return new RelationOptions(
                backPopulates, secondary, load, List.of(attributes), orderBy, cascades, passiveDeletes, traits);
    }

    /** The order of the members: names of attributes of the other end, each with {@code desc} behind it where that is meant. */
    public RelationOptions orderBy(String... attributes) {
        return new RelationOptions(
                backPopulates, secondary, load, foreignKey, List.of(attributes), cascades, passiveDeletes, traits);
    }

    /** Exactly these. */
    public RelationOptions cascade(Cascade... these) {
        Set<Cascade> set = EnumSet.noneOf(Cascade.class);
        set.addAll(Arrays.asList(these));
        return new RelationOptions(backPopulates, secondary, load, foreignKey, orderBy, set, passiveDeletes, traits);
    }

    public RelationOptions passiveDeletes(PassiveDeletes what) {
        return new RelationOptions(backPopulates, secondary, load, foreignKey, orderBy, cascades, what, traits);
    }

    /** An object belongs to one parent at a time. */
    public RelationOptions singleParent() {
        return with(RelationTrait.SINGLE_PARENT);
    }

    /** It is only read, and cascades nothing; what is said of cascades behind it is refused. */
    public RelationOptions viewOnly() {
        return cascade().with(RelationTrait.VIEW_ONLY);
    }

    private RelationOptions with(RelationTrait trait) {
        Set<RelationTrait> more = EnumSet.of(trait);
        more.addAll(traits);
        return new RelationOptions(backPopulates, secondary, load, foreignKey, orderBy, cascades, passiveDeletes, more);
    }

    public boolean is(RelationTrait trait) {
        return traits.contains(trait);
    }

    public boolean cascades(Cascade what) {
        return cascades.contains(what);
    }
}
