package dev.cinnabar.engine.unit;

import dev.cinnabar.orm.AllRelations;
import dev.cinnabar.orm.LoadOption;
import dev.cinnabar.orm.LoadStrategy;
import dev.cinnabar.orm.QueryOption;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.orm.WithoutCriteria;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the query that loaded an object said of what it may load later. Immutable.
 *
 * @param said of relationships by name, each as the entity has it that declares it
 * @param everywhere of all that is loaded from here
 * @param siblings those that came with it; null where nothing loads for all of them
 * @param anyway whether the mapper itself asks: nothing is refused or left out, and what is loaded is told nothing
 */
public record LoadRules(
        Map<Relation<?, ?>, LoadOption<?, ?>> said,
        List<QueryOption> everywhere,
        @Nullable Siblings siblings,
        boolean anyway) {
    public static final LoadRules NONE = new LoadRules(Map.of(), List.of(), null, false);
    static final LoadRules ANYWAY =
            new LoadRules(Map.of(), List.of(new AllRelations(LoadStrategy.LAZY, null)), null, true);

    public LoadRules {
        said = Map.copyOf(said);
        everywhere = List.copyOf(everywhere);
    }

    public boolean saysNothing() {
        return said.isEmpty() && everywhere.isEmpty() && siblings == null;
    }

    /** The same, once a read that says nothing of hidden rows has given the object: they are hidden again from what it loads later. */
    LoadRules hiding() {
        return new LoadRules(
                said,
                everywhere.stream()
                        .filter(option -> !(option instanceof WithoutCriteria))
                        .toList(),
                siblings,
                anyway);
    }

    /** Whether rows come that criteria would hide. */
    public boolean shows() {
        return !everywhere.isEmpty() && everywhere.stream().anyMatch(WithoutCriteria.class::isInstance);
    }

    /** An object came to which they apply. */
    public void came(Tracked object) {
        if (siblings != null) {
            siblings.add(object);
        }
    }

    /** How the relationship loads: as the query said, else as the relationship says, else as the factory does. */
    public LoadOption<?, ?> of(Relation<?, ?> relation, LoadStrategy usual) {
        LoadOption<?, ?> option = said.get(relation.origin());
        return option == null
                ? new LoadOption<>(relation, strategy(relation, everywhere, usual))
                : option.asHad(relation.owner());
    }

    /** How a relationship loads of which nothing is said by name. */
    public static LoadStrategy strategy(Relation<?, ?> relation, List<QueryOption> everywhere, LoadStrategy usual) {
        LoadStrategy strategy = relation.options().load();
        for (QueryOption option : everywhere) {
            if (option instanceof AllRelations all && all.isAbout(relation)) {
                strategy = all.strategy();
            }
        }
        return strategy == LoadStrategy.DEFAULT ? usual : strategy;
    }

    /** The object and its siblings for which the relationship is not loaded; so many at most. */
    public List<Tracked> around(Tracked object, Relation<?, ?> relation, int most) {
        return siblings == null ? List.of(object) : siblings.around(object, relation, most);
    }
}
