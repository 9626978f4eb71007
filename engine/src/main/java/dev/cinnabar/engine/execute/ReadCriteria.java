package dev.cinnabar.engine.execute;

import dev.cinnabar.orm.CriteriaOption;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.QueryOption;
import dev.cinnabar.orm.WithoutCriteria;
import dev.cinnabar.plugin.LoaderCriteria;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.StatementOptions;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.Junction;
import dev.cinnabar.sql.node.JunctionKind;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.TableNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * That a statement is a session's, so that criteria hold for the rows of entities in it; it goes with the options of the statement to
 * those that fetch its lists. Immutable.
 *
 * @param said what the query says of it
 */
public record ReadCriteria(List<QueryOption> said) {
    private static final String NAME = "dev.cinnabar.criteria";
    private static final StatementOptions PLAIN =
            StatementOptions.NONE.withAttribute(NAME, new ReadCriteria(List.of()));

    public ReadCriteria {
        said = List.copyOf(said);
    }

    /** The query, reading rows that criteria would leave out. */
    public static <R> Select<R> without(Select<R> query) {
        return query.attribute(NAME, new ReadCriteria(List.of(new WithoutCriteria(Set.of()))));
    }

    /** The options of a statement that is a session's, if they do not say so already. */
    public static StatementOptions in(StatementOptions options, List<QueryOption> said) {
        if (options.attributes().containsKey(NAME)) {
            return options;
        }
        boolean plain = options.equals(StatementOptions.NONE) && said.isEmpty();
        return plain ? PLAIN : options.withAttribute(NAME, new ReadCriteria(said));
    }

    /** What a statement says of criteria, if any could hold for it; else null. */
    static @Nullable ReadCriteria of(StatementOptions options, List<LoaderCriteria> brought) {
        return options.attributes().get(NAME) instanceof ReadCriteria read && read.says(brought) ? read : null;
    }

    private boolean says(List<LoaderCriteria> brought) {
        return !brought.isEmpty() || !said.isEmpty() && said.stream().anyMatch(CriteriaOption.class::isInstance);
    }

    /**
     * What must hold for the rows of a table; null for nothing.
     *
     * @param beside what stands in FROM
     */
    @Nullable
    Node conditionFor(TableNode table, List<FromNode> beside, List<LoaderCriteria> brought) {
        EntityType<?> type = EntityType.behind(table.table());
        List<Node> all =
                type == null ? List.of() : new EntityCriteria(criteria(brought)).conditionsFor(type, table, beside);
        return all.isEmpty() ? null : all.size() == 1 ? all.get(0) : new Junction(JunctionKind.AND, all);
    }

    private List<Function<EntityType<?>, List<Condition>>> criteria(List<LoaderCriteria> brought) {
        List<Function<EntityType<?>, List<Condition>>> all = new ArrayList<>();
        brought.stream()
                .filter(criteria -> !isWithout(criteria))
                .forEach(criteria ->
                        all.add(type -> criteria.conditionFor(type).stream().toList()));
        for (QueryOption option : said) {
            if (option instanceof CriteriaOption criteria) {
                all.add(type -> criteria.of().isAssignableFrom(type.javaType()) ? criteria.all() : List.of());
            }
        }
        return all;
    }

    private boolean isWithout(LoaderCriteria criteria) {
        return said.stream()
                .anyMatch(option -> option instanceof WithoutCriteria without && without.isAbout(criteria.name()));
    }
}
