package dev.cinnabar.engine.execute;

import dev.cinnabar.plugin.LoaderCriteria;
import dev.cinnabar.plugin.StatementRewriter;
import dev.cinnabar.type.SqlType;
import java.util.List;
import java.util.function.Function;

/**
 * What plugins brought that bears on statements. Immutable.
 *
 * @param criteria what must hold for the rows that sessions read
 * @param rewriters what changes statements, in its order
 * @param typeOf the type of a value of which nothing but the value is known
 */
public record Brought(
        List<LoaderCriteria> criteria, List<StatementRewriter> rewriters, Function<Object, SqlType<?>> typeOf) {
    public Brought {
        criteria = List.copyOf(criteria);
        rewriters = List.copyOf(rewriters);
    }
}
