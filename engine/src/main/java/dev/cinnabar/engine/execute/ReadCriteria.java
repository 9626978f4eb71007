package dev.cinnabar.engine.execute;

import dev.cinnabar.engine.mapping.Deletions;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.CriteriaOption;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Purging;
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
 * @param plugins what they say of it, for this session
 */
public record ReadCriteria(List<QueryOption> said, SessionCriteria plugins) {
    private static final String NAME = "dev.cinnabar.criteria";
    private static final WithoutCriteria ITS_ROW = new WithoutCriteria(Set.of());
    private static final Deletions REAL = new Deletions(List.of());

    public ReadCriteria {
        said = List.copyOf(said);
    }

    /** The query of the mapper's own, which no criteria bear on. */
    public static <R> Select<R> without(Select<R> query) {
        return query.attribute(NAME, SessionCriteria.NONE.with(List.of()));
    }

    /** The query for the row of an object that the session has: only what no query can do without bears on it. */
    public static <R> Select<R> ofItsRow(Select<R> query) {
        return query.attribute(NAME, ITS_ROW);
    }

    /** The options of a statement that is a session's, if they do not say so already. */
    StatementOptions in(StatementOptions options) {
        Object known = options.attributes().get(NAME);
        if (known instanceof ReadCriteria) {
            return options;
        }
        return options.withAttribute(NAME, known == ITS_ROW ? plugins.with(List.of(ITS_ROW)) : this);
    }

    /** What a statement says of criteria, if any could hold for it; else null. */
    static @Nullable ReadCriteria of(StatementOptions options, Deletions deletions) {
        return options.attributes().get(NAME) instanceof ReadCriteria read && read.says(deletions) ? read : null;
    }

    /** Whether any criteria could hold, or rows stay that are deleted. */
    public boolean says(Deletions deletions) {
        return says() || !deletions.areNone();
    }

    /** Whether any criteria could hold. */
    public boolean says() {
        return !plugins.all().isEmpty() || sayCriteria();
    }

    private boolean sayCriteria() {
        return !said.isEmpty() && said.stream().anyMatch(CriteriaOption.class::isInstance);
    }

    /** The statement as criteria want it, with the marks of rows that stay in the place of deleting them. Applying it twice does no more. */
    public Node applied(Node statement, Deletions deletions) {
        if (!sayCriteria() && !Bearing.on(statement, plugins)) {
            return statement;
        }
        return new CriteriaRewriter(this, new KeptRows(said.contains(Purging.INSTANCE) ? REAL : deletions))
                .applied(statement);
    }

    /**
     * Looks at what is said of statements that are written as text, into which no condition can be put.
     *
     * @throws UsageException if there are criteria that do not admit them
     */
    public void checkText() {
        for (LoaderCriteria criteria : plugins.all()) {
            if (!isWithout(criteria) && !criteria.admitsText()) {
                throw new UsageException(
                        ErrorCode.BAD_STATEMENT,
                        "A statement is written as text, so that the criteria " + criteria.name()
                                + " of this session could not hold for what it reads and changes.",
                        "write it with select(…), or run it on session.connection(), where nothing is added");
            }
        }
    }

    /** What must hold for an object of an entity, said of it or of a class above it under their own names. */
    public List<Condition> conditionsOn(EntityType<?> type) {
        if (!sayCriteria() && !plugins.concern(type)) {
            return List.of();
        }
        List<Condition> all = new ArrayList<>();
        criteria().forEach(criterion -> all.addAll(fromAbove(type, criterion)));
        return all;
    }

    /** What is said of a class holds for its kinds, of which is not asked then. */
    private static List<Condition> fromAbove(EntityType<?> type, Function<EntityType<?>, List<Condition>> criterion) {
        EntityType<?> above = type.parent();
        List<Condition> said = above == null ? List.of() : fromAbove(above, criterion);
        return said.isEmpty() ? criterion.apply(type) : said;
    }

    /**
     * What must hold for the rows of a table; null for nothing.
     *
     * @param from where it stands
     */
    @Nullable
    Node conditionFor(TableNode table, List<FromNode> from) {
        EntityType<?> type = EntityType.behind(table.table());
        List<Node> all = type == null ? List.of() : new EntityCriteria(criteria()).conditionsFor(type, table, from);
        return all.isEmpty() ? null : all.size() == 1 ? all.get(0) : new Junction(JunctionKind.AND, all);
    }

    private List<Function<EntityType<?>, List<Condition>>> criteria() {
        List<Function<EntityType<?>, List<Condition>>> all = new ArrayList<>();
        plugins.all().stream()
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
        return !criteria.isMandatory()
                && said.stream()
                        .anyMatch(option ->
                                option instanceof WithoutCriteria without && without.isAbout(criteria.name()));
    }
}
