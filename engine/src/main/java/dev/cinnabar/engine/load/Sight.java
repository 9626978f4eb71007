package dev.cinnabar.engine.load;

import dev.cinnabar.engine.execute.ReadCriteria;
import dev.cinnabar.engine.execute.SessionCriteria;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.QueryOption;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Evaluation;
import dev.cinnabar.sql.StatementOptions;
import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.TableNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which objects that a session has may be given without asking the database: criteria hold for them, too, as they stand in memory. Where
 * memory cannot tell, the database has to. Confined to the session's thread.
 */
public final class Sight {
    private final SessionCriteria criteria;
    private List<QueryOption> everywhere;

    /** What memory says of an object. */
    public enum Answer {
        SEEN,
        HIDDEN,
        UNKNOWN
    }

    /**
     * The sight of one session.
     *
     * @param criteria those of plugins
     * @param everywhere what the session says of all that it reads
     */
    public Sight(SessionCriteria criteria, List<QueryOption> everywhere) {
        this.criteria = criteria;
        this.everywhere = everywhere;
    }

    /** What the session says of all that it reads and changes. */
    public List<QueryOption> everywhere() {
        return everywhere;
    }

    public void everywhere(List<QueryOption> options) {
        everywhere = options;
    }

    /**
     * What bears on a statement of the session.
     *
     * @param said what the statement says of it
     */
    public ReadCriteria criteria(List<QueryOption> said) {
        return criteria.with(with(said));
    }

    /** The options of a statement of the session that says this of itself. */
    StatementOptions in(StatementOptions options, List<QueryOption> said) {
        return criteria.in(options, with(said));
    }

    /** What the session says, and then others. */
    public List<QueryOption> with(List<QueryOption> said) {
        if (everywhere.isEmpty() || said.isEmpty()) {
            return everywhere.isEmpty() ? said : everywhere;
        }
        List<QueryOption> all = new ArrayList<>(everywhere);
        all.addAll(said);
        return all;
    }

    /**
     * Whether criteria let an object be seen.
     *
     * @param said what else is said of the read
     */
    public Answer of(Tracked object, List<QueryOption> said) {
        ReadCriteria bearing = criteria(said);
        return bearing.says()
                ? judged(object, bearing.conditionsOn(object.mapping().type()))
                : Answer.SEEN;
    }

    private static Answer judged(Tracked object, List<Condition> all) {
        try {
            for (Condition condition : all) {
                if (!Evaluation.holds(condition, column -> value(object, column))) {
                    return Answer.HIDDEN;
                }
            }
            return Answer.SEEN;
        } catch (UsageException unknown) {
            return Answer.UNKNOWN;
        }
    }

    private static @Nullable Object value(Tracked object, ColumnNode column) {
        EntityType<?> entity = column.source() instanceof TableNode table ? EntityType.behind(table.table()) : null;
        return KnownColumns.value(object, column, attribute -> isOf(entity, attribute));
    }

    /** Whether the column stands in the entity's table; what is said of a class speaks of the tables of concrete kinds, too. */
    private static boolean isOf(@Nullable EntityType<?> entity, Attribute<?, ?> attribute) {
        EntityType<?> part = attribute.part();
        return part == entity || entity != null && part.isConcrete() && entity.includes(part);
    }
}
