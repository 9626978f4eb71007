package dev.cinnabar.orm;

import dev.cinnabar.sql.Condition;
import java.util.List;

/**
 * What must hold for every row of an entity, wherever the query reads it, and where its objects load more later. Immutable.
 *
 * @param all said of the entity itself, and applied under whichever name it goes by
 */
public record CriteriaOption(Class<? extends Model> of, List<Condition> all) implements QueryOption {
    public CriteriaOption {
        all = List.copyOf(all);
    }
}
