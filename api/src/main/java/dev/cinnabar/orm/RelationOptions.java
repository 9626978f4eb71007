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
 * @param by how the rows belong together, where that is said
 * @param keeping how the members are kept, where there are many
 * @param cascades what goes on to the objects at the other end
 * @param passiveDeletes what is left to the database when an object is deleted
 * @param traits what is true of few
 */
public record RelationOptions(
        String backPopulates,
        String secondary,
        LoadStrategy load,
        JoinedBy by,
        Keeping keeping,
        Set<Cascade> cascades,
        PassiveDeletes passiveDeletes,
        Set<RelationTrait> traits) {
    public static final RelationOptions NONE = new RelationOptions(
            "",
            "",
            LoadStrategy.DEFAULT,
            JoinedBy.NONE,
            Keeping.LIST,
            EnumSet.of(Cascade.SAVE_UPDATE, Cascade.MERGE),
            PassiveDeletes.OFF,
            Set.of());

    public RelationOptions {
        cascades = Set.copyOf(cascades);
        traits = Set.copyOf(traits);
    }

    public RelationOptions backPopulates(String attribute) {
        return new RelationOptions(attribute, secondary, load, by, keeping, cascades, passiveDeletes, traits);
    }

    public RelationOptions secondary(String table) {
        return new RelationOptions(backPopulates, table, load, by, keeping, cascades, passiveDeletes, traits);
    }

    public RelationOptions load(LoadStrategy strategy) {
        return new RelationOptions(backPopulates, secondary, strategy, by, keeping, cascades, passiveDeletes, traits);
    }

    /** The attributes that hold the key, by their names, at whichever end they are. */
    public RelationOptions foreignKey(String... attributes) {
        return new RelationOptions(
                backPopulates,
                secondary,
                load,
                new JoinedBy(List.of(attributes), null),
                keeping,
                cascades,
                passiveDeletes,
                traits);
    }

    /**
     * The rows have in common what the rule says. Such a relationship is only looked at: it is loaded and asked for in queries, and a flush
     * never writes for it.
     */
    public RelationOptions join(JoinRule<?, ?> rule) {
        RelationOptions joined = new RelationOptions(
                backPopulates,
                secondary,
                load,
                new JoinedBy(List.of(), rule),
                keeping,
                cascades,
                PassiveDeletes.ALL,
                traits);
        return joined.viewOnly();
    }

    /** The attributes that hold the key, where it is said. */
    public List<String> foreignKey() {
        return by.foreignKey();
    }

    /** Whether it is only looked at. */
    public boolean isViewOnly() {
        return is(RelationTrait.VIEW_ONLY);
    }

    /** The order of the members: names of attributes of the other end, each with {@code desc} behind it where that is meant. */
    public RelationOptions orderBy(String... attributes) {
        return keeping(keeping.orderedBy(attributes));
    }

    /** The members are kept in a set. */
    public RelationOptions inSet() {
        return keeping(new Keeping(Keeping.Form.SET, "", keeping.order()));
    }

    /** The members are kept in a map by that attribute of theirs. */
    public RelationOptions key(String attribute) {
        return keeping(new Keeping(Keeping.Form.MAP, attribute, keeping.order()));
    }

    /** That attribute of the members is their index in the list, and follows it. */
    public RelationOptions position(String attribute) {
        return keeping(new Keeping(Keeping.Form.PLACES, attribute, List.of(attribute)));
    }

    /** The members are never loaded. When the owner is deleted, they are left to the rules of the foreign key. */
    public RelationOptions writeOnly() {
        return passiveDeletes(PassiveDeletes.ON).keeping(new Keeping(Keeping.Form.WRITE_ONLY, "", keeping.order()));
    }

    private RelationOptions keeping(Keeping how) {
        return new RelationOptions(backPopulates, secondary, load, by, how, cascades, passiveDeletes, traits);
    }

    /** Exactly these. */
    public RelationOptions cascade(Cascade... these) {
        Set<Cascade> set = EnumSet.noneOf(Cascade.class);
        set.addAll(Arrays.asList(these));
        return new RelationOptions(backPopulates, secondary, load, by, keeping, set, passiveDeletes, traits);
    }

    public RelationOptions passiveDeletes(PassiveDeletes what) {
        return new RelationOptions(backPopulates, secondary, load, by, keeping, cascades, what, traits);
    }

    /** An object belongs to one parent at a time. */
    public RelationOptions singleParent() {
        return with(RelationTrait.SINGLE_PARENT);
    }

    /** It is only looked at, and cascades nothing; what is said of cascades behind it is refused. */
    public RelationOptions viewOnly() {
        return cascade().with(RelationTrait.VIEW_ONLY);
    }

    private RelationOptions with(RelationTrait trait) {
        Set<RelationTrait> more = EnumSet.of(trait);
        more.addAll(traits);
        return new RelationOptions(backPopulates, secondary, load, by, keeping, cascades, passiveDeletes, more);
    }

    public boolean is(RelationTrait trait) {
        return traits.contains(trait);
    }

    public boolean cascades(Cascade what) {
        return cascades.contains(what);
    }
}
