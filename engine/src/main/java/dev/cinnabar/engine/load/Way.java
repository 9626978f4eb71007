package dev.cinnabar.engine.load;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.unit.LoadRules;
import dev.cinnabar.engine.unit.Rows;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.orm.Fresh;
import dev.cinnabar.orm.Keeping;
import dev.cinnabar.orm.KindsOption;
import dev.cinnabar.orm.LoadOption;
import dev.cinnabar.orm.LoadStrategy;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.PopulateExisting;
import dev.cinnabar.orm.QueryOption;
import dev.cinnabar.orm.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * How the objects of a plan were come by: the relationships from those of the query on. What loads by default ends where it would go
 * back, or round in a circle.
 *
 * @param usual how relationships load that say nothing themselves
 * @param freshness what becomes of objects that are there already
 * @param everywhere what holds for all that the query loads from here on
 * @param renewed the objects that were there and have been read anew, where the query asks for that
 * @param streams whether objects are let go when nobody holds them
 */
record Way(
        UnitOfWork unit,
        LoadStrategy usual,
        Freshness freshness,
        List<Relation<?, ?>> path,
        List<QueryOption> everywhere,
        Set<Tracked> renewed,
        boolean streams) {
    static Way start(UnitOfWork unit, LoadStrategy usual, Freshness freshness, boolean streams) {
        return new Way(unit, usual, freshness, List.of(), List.of(), new Rows(), streams);
    }

    Way along(Relation<?, ?> relation) {
        return new Way(unit, usual, freshness, longer(path, List.of(relation)), everywhere, renewed, streams);
    }

    Way with(List<QueryOption> more) {
        return more.isEmpty()
                ? this
                : new Way(unit, usual, freshness.with(more), path, longer(everywhere, more), renewed, streams);
    }

    private static <T> List<T> longer(List<T> some, List<? extends T> more) {
        List<T> longer = new ArrayList<>(some);
        longer.addAll(more);
        return longer;
    }

    /** What holds for what the objects load later, too. */
    List<QueryOption> lasting() {
        return everywhere.isEmpty()
                ? everywhere
                : everywhere.stream()
                        .filter(option -> !(option instanceof PopulateExisting || option instanceof Fresh))
                        .toList();
    }

    /** How what kinds have in tables of their own is read. */
    LoadStrategy kinds() {
        LoadStrategy strategy = LoadStrategy.JOINED;
        for (QueryOption option : everywhere) {
            strategy = option instanceof KindsOption kinds ? kinds.strategy() : strategy;
        }
        return strategy;
    }

    /** Whether what an object has stays as it is, whatever a row says. */
    boolean stays(Tracked known, int slot) {
        return known.isChanged(slot) || known.isLoaded(slot) && freshness == Freshness.KEPT;
    }

    /** Puts in what was found at the other end, unless what the object has stays. */
    void fill(Tracked object, Relation<?, ?> relation, Collection<?> members) {
        if (!stays(object, relation.slot())) {
            Filling.replace(object, relation, members);
        }
    }

    Mapping mapping(Relation<?, ?> relation) {
        return unit.mappings().of(relation.target());
    }

    /** An object that a row has just made. */
    Tracked made(Mapping mapping, Model object, Object key) {
        return streams ? unit.passing(mapping, object, key) : unit.loaded(mapping, object, key);
    }

    /** An object that is there already, as the query wants it. */
    void meet(Tracked known) {
        if (everywhere.contains(PopulateExisting.INSTANCE) && renewed.add(known)) {
            unit.renew(known);
        }
    }

    /** How relationships load: as a query says, and else as they do of which it does not speak. */
    List<LoadOption<?, ?>> loads(Mapping mapping, Said said) {
        if (said.loads().isEmpty() && mapping.relations().isEmpty()) {
            return List.of();
        }
        List<LoadOption<?, ?>> all = new ArrayList<>();
        said.loads().values().forEach(load -> all.add(load.asHad(mapping.type())));
        for (Relation<?, ?> relation : mapping.relations()) {
            LoadStrategy strategy = LoadRules.strategy(relation, everywhere, usual);
            boolean spoken = said.loads().containsKey(relation.origin());
            if (!spoken && isLoadable(relation) && isEager(strategy) && !leadsBack(relation)) {
                all.add(new LoadOption<>(relation, strategy));
            }
        }
        return all;
    }

    static boolean isLoadable(Relation<?, ?> relation) {
        return relation.options().keeping().form() != Keeping.Form.WRITE_ONLY;
    }

    private static boolean isEager(LoadStrategy strategy) {
        return strategy == LoadStrategy.SELECT_IN
                || strategy == LoadStrategy.JOINED
                || strategy == LoadStrategy.SUBQUERY;
    }

    private boolean leadsBack(Relation<?, ?> relation) {
        Relation<?, ?> inverse = relation.inverse();
        return path.stream()
                .map(Relation::origin)
                .anyMatch(taken -> taken == relation.origin() || inverse != null && taken == inverse.origin());
    }

    /** Whether a relationship of these objects loads for all of them at once, when the first one is asked; those of a stream are not kept. */
    boolean loadsTogether(Mapping mapping, Said said) {
        if (!streams) {
            for (Relation<?, ?> relation : mapping.relations()) {
                if (strategy(relation, said) == LoadStrategy.BATCH) {
                    return true;
                }
            }
        }
        return false;
    }

    private LoadStrategy strategy(Relation<?, ?> relation, Said said) {
        LoadOption<?, ?> load = said.loads().get(relation.origin());
        return load == null ? LoadRules.strategy(relation, everywhere, usual) : load.strategy();
    }
}
