package dev.cinnabar.engine.execute;

import dev.cinnabar.engine.mapping.Deletions;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Model;
import dev.cinnabar.plugin.Deletion;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.StatementOptions;
import dev.cinnabar.sql.Update;
import dev.cinnabar.sql.node.Arithmetic;
import dev.cinnabar.sql.node.ArithmeticOperator;
import dev.cinnabar.sql.node.Assignment;
import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.DeleteNode;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.UpdateNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A DELETE of rows that stay, as the UPDATE that marks them: those that are not marked yet. Their version counts on, so that whoever has
 * read such a row finds it changed. Used for one statement.
 */
final class KeptRows {
    private final Deletions deletions;

    KeptRows(Deletions deletions) {
        this.deletions = deletions;
    }

    /** The statement to run in the place of a DELETE; the same where rows really go. */
    Node said(DeleteNode delete) {
        EntityType<?> table = EntityType.behind(delete.from().table());
        if (table == null || deletions.areNone()) {
            return delete;
        }
        EntityType<?> meant = meant(table, delete.where());
        Deletion deletion = deletions.of(meant);
        if (deletion == null) {
            checkKinds(meant);
            return delete;
        }
        return update(delete, table, deletion);
    }

    /** The kind of whose rows the conditions speak, or else that of the whole table. */
    private static EntityType<?> meant(EntityType<?> table, List<Node> where) {
        EntityType<?> meant = table;
        for (EntityType<?> kind : table.subtypes()) {
            if (kind.parts().equals(table.parts())
                    && where.contains(kind.restriction().node())) {
                meant = kind;
            }
        }
        return meant;
    }

    private void checkKinds(EntityType<?> meant) {
        for (EntityType<?> kind : meant.subtypes()) {
            if (!kind.isConcrete() && deletions.of(kind) != null) {
                throw new UsageException(
                        ErrorCode.BAD_STATEMENT,
                        "A DELETE of " + meant + " means rows of " + kind + " too, which are kept and marked when they"
                                + " are deleted; one statement cannot do both.",
                        "delete each class by a statement of its own, or say options(purging()) to have them all gone");
            }
        }
    }

    private static UpdateNode update(DeleteNode delete, EntityType<?> table, Deletion deletion) {
        List<Node> where = new ArrayList<>(delete.where());
        Node standing = Renamed.node(deletion.standing().node(), table.table().node(), delete.from());
        if (!where.contains(standing)) {
            where.add(standing);
        }
        UpdateNode update = new UpdateNode(
                delete.from(),
                assignments(delete, table, deletion),
                delete.using(),
                where,
                delete.ordering(),
                delete.returning());
        return Sql.update(table.table()).with(update, StatementOptions.NONE).nodeToRun();
    }

    private static List<Assignment> assignments(DeleteNode delete, EntityType<?> table, Deletion deletion) {
        Instant now = Deletions.now();
        Update<Model> marks = all(table);
        for (Deletion.Mark<?> mark : deletion.marks()) {
            Attribute<?, ?> attribute = Deletions.attribute(table, mark.column());
            if (attribute.part() != table) {
                throw elsewhere(table, attribute);
            }
            marks = marked(marks, mark, table, now);
        }
        List<Assignment> all = new ArrayList<>(marks.node().assignments());
        Attribute<?, ?> version = table.version().orElse(null);
        if (version != null && version.part() == table) {
            all.add(new Assignment(version.columnName(), next(delete, table, version)));
        }
        return all;
    }

    @SuppressWarnings("unchecked") // an update of a table takes the attributes of its entity
    private static Update<Model> all(EntityType<?> table) {
        return (Update<Model>) (Update<?>) Sql.update(table.table());
    }

    @SuppressWarnings("unchecked") // as above
    private static <T> Update<Model> marked(
            Update<Model> update, Deletion.Mark<T> mark, EntityType<?> table, Instant now) {
        Attribute<?, T> attribute = Deletions.attribute(table, mark.column());
        return update.set((Attribute<Model, T>) attribute, mark.value().apply(now));
    }

    private static Node next(DeleteNode delete, EntityType<?> table, Attribute<?, ?> version) {
        Node held = Renamed.node(version.node(), table.table().node(), delete.from());
        Object one = version.type().javaType() == Integer.class ? (Object) 1 : (Object) 1L;
        return new Arithmetic(
                held, ArithmeticOperator.PLUS, new Bind(one, version.type(), version.columnName()), version.type());
    }

    private static UsageException elsewhere(EntityType<?> table, Attribute<?, ?> mark) {
        return new UsageException(
                ErrorCode.BAD_STATEMENT,
                "Rows of " + table.tableName() + " are parts of objects that are kept and marked when they are deleted;"
                        + " the mark " + mark + " stands in another table.",
                "delete by " + mark.part()
                        + ", or the objects themselves: session.delete(…); options(purging()) lets the" + " rows go");
    }
}
