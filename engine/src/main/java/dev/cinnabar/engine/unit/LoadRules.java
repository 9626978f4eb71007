package dev.cinnabar.engine.unit;

import dev.cinnabar.orm.LoadStrategy;
import dev.cinnabar.orm.Relation;
import java.util.HashMap;
import java.util.Map;

/** What the query that loaded an object said of its relationships. Immutable. */
public record LoadRules(Map<Relation<?, ?>, LoadStrategy> strategies, boolean anyway) {
    public static final LoadRules NONE = new LoadRules(Map.of(), false);
    /** Nothing is refused. */
    static final LoadRules ANYWAY = new LoadRules(Map.of(), true);

    public LoadRules {
        strategies = Map.copyOf(strategies);
    }

    public LoadRules with(Relation<?, ?> relation, LoadStrategy strategy) {
        Map<Relation<?, ?>, LoadStrategy> more = new HashMap<>(strategies);
        more.put(relation, strategy);
        return new LoadRules(more, anyway);
    }

    /** How the relationship loads: as the query said, else as the relationship says, else as the factory does. */
    public LoadStrategy of(Relation<?, ?> relation, LoadStrategy usual) {
        if (anyway) {
            return LoadStrategy.LAZY;
        }
        LoadStrategy said = strategies.getOrDefault(relation, relation.options().load());
        return said == LoadStrategy.DEFAULT ? usual : said;
    }
}
