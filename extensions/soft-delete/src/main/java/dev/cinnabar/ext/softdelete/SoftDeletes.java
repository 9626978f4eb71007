package dev.cinnabar.ext.softdelete;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Load;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.QueryOption;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.IndexPart;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Delete;
import dev.cinnabar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done with objects that are deleted and whose rows stay: import its methods statically. Stateless. */
public final class SoftDeletes {
    /** The name of the plugin, and that of its criteria. */
    public static final String NAME = "soft-delete";

    private SoftDeletes() {}

    // seeing them

    /**
     * Deleted rows come, too: for one query or one change by condition as an option of its own, for all sessions of a factory by
     * {@link SessionFactory#withOptions}.
     */
    public static QueryOption includeDeleted() {
        return Load.withoutCriteria(NAME);
    }

    /** Runs the work with a session that reads and changes deleted rows, too, meanwhile. */
    public static <T extends @Nullable Object, X extends Exception> T includingDeleted(
            Session session, SessionFactory.Call<T, X> work) throws X {
        return session.withOptions(List.of(includeDeleted()), work);
    }

    // bringing them back, and letting them go

    /**
     * Brings an object back, with what was deleted along with it: what its relationships that cascade deleting lead to, and was deleted at
     * the same moment. It is sent at once; what the restored objects had loaded is read anew when it is asked for.
     *
     * @param object of this session or not
     * @return the object of this session
     * @throws dev.cinnabar.error.UsageException if its row is not there any more
     */
    public static <E extends Model & SoftDelete> E restore(Session session, E object) {
        E held = Held.in(session, object);
        new Restoring(session).restore(held);
        return held;
    }

    /**
     * Really deletes an object with the next flush, deleted already or not, and what is deleted along with it.
     *
     * @param object of this session or not
     * @throws dev.cinnabar.error.UsageException if there is no row behind it
     */
    public static void purge(Session session, Model object) {
        session.purge(Held.in(session, object));
    }

    /** The statement, really deleting the rows that it means, deleted already or not. */
    public static <E> Delete<E> purge(Delete<E> delete) {
        return delete.options(Load.purging(), includeDeleted());
    }

    // unique values

    /**
     * A unique index over rows that are not deleted, so that a value is free again once its row is deleted: a partial index where the
     * database has those, else one over the columns and an expression that is NULL for deleted rows.
     *
     * <pre>{@code
     * MetaData.of(Member.class).with(uniqueIndex(engine.dialect(), Member.ENTITY, Member.EMAIL)).createAll(engine);
     * }</pre>
     *
     * @param columns of one table, that of the mixin's columns
     * @throws dev.cinnabar.error.UnsupportedFeatureException when it is applied, if the database has neither
     */
    @SafeVarargs
    public static <E extends Model & SoftDelete> SchemaOperation uniqueIndex(
            Dialect dialect, EntityType<E> entity, Attribute<? super E, ?>... columns) {
        List<IndexPart> parts = new ArrayList<>();
        for (Attribute<? super E, ?> column : columns) {
            parts.add(IndexPart.column(column.columnName()));
        }
        Condition standing = Kept.standing(entity);
        boolean partial = dialect.has(Feature.PARTIAL_INDEXES);
        if (!partial) {
            parts.add(IndexPart.expression(Sql.when(standing).then(1)));
        }
        Index index = Index.indexOn(parts.toArray(IndexPart[]::new)).unique();
        return new SchemaOperation.CreateIndex(
                Kept.deleted(entity).part().tableName(), partial ? index.where(standing) : index, false);
    }
}
