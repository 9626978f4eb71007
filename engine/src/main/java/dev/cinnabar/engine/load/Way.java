package dev.cinnabar.engine.load;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.orm.LoadOption;
import dev.cinnabar.orm.LoadStrategy;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.sql.SelectOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How the objects of a plan were come by: the relationships from those of the query on. What loads by default ends where it would go
 * back, or round in a circle. Immutable.
 *
 * @param usual how relationships load that say nothing themselves
 */
record Way(UnitOfWork unit, LoadStrategy usual, List<Relation<?, ?>> path) {
    Way {
        path = List.copyOf(path);
    }

    Way along(Relation<?, ?> relation) {
        List<Relation<?, ?>> longer = new ArrayList<>(path);
        longer.add(relation);
        return new Way(unit, usual, longer);
    }

    Mapping mapping(Relation<?, ?> relation) {
        return unit.mappings().of(relation.target());
    }

    /** The options of a query, and what the relationships say of which it does not speak. */
    List<SelectOption<?>> all(Mapping mapping, Collection<? extends SelectOption<?>> said) {
        List<SelectOption<?>> all = new ArrayList<>(said);
        for (Relation<?, ?> relation : mapping.relations()) {
            LoadStrategy strategy = strategy(relation);
            boolean spoken = said.stream()
                    .anyMatch(option -> option instanceof LoadOption<?, ?> load && load.relation() == relation);
            if (!spoken && isEager(strategy) && !leadsBack(relation)) {
                all.add(new LoadOption<>(relation, strategy, List.of()));
            }
        }
        return all;
    }

    private LoadStrategy strategy(Relation<?, ?> relation) {
        LoadStrategy said = relation.options().load();
        return said == LoadStrategy.DEFAULT ? usual : said;
    }

    private static boolean isEager(LoadStrategy strategy) {
        return strategy == LoadStrategy.SELECT_IN
                || strategy == LoadStrategy.JOINED
                || strategy == LoadStrategy.SUBQUERY;
    }

    private boolean leadsBack(Relation<?, ?> relation) {
        return path.stream().anyMatch(taken -> taken == relation || taken == relation.inverse());
    }
}
