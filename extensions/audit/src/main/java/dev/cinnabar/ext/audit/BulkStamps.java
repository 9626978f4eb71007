package dev.cinnabar.ext.audit;

import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.SessionStatement;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.sql.node.Assignment;
import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.Conflict;
import dev.cinnabar.sql.node.InsertNode;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Now;
import dev.cinnabar.sql.node.UpdateNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says in a statement of one entity who writes, in what it leaves out of the columns for that. Used for one statement. */
final class BulkStamps {
    private final EntityType<?> type;
    private final TableDefinition table;
    private final Users users;

    BulkStamps(EntityType<?> type, TableDefinition table, Users users) {
        this.type = type;
        this.table = table;
        this.users = users;
    }

    SessionStatement on(SessionStatement statement) {
        if (statement.node() instanceof UpdateNode update) {
            return statement.with(update(update, statement.sets()));
        }
        return statement.node() instanceof InsertNode insert
                ? statement.with(insert(insert, statement.sets()))
                : statement;
    }

    /** Those of the attributes that the entity has in this table. */
    private List<Attribute<?, ?>> here(Class<?> mixin, String... names) {
        List<Attribute<?, ?>> here = new ArrayList<>();
        if (mixin.isAssignableFrom(type.javaType())) {
            for (String name : names) {
                Attribute<?, ?> attribute = type.attribute(name);
                if (attribute.part() == EntityType.behind(table)) {
                    here.add(attribute);
                }
            }
        }
        return here;
    }

    private Node who(Attribute<?, ?> attribute) {
        return new Bind(users.name(type), attribute.definition().type(), attribute.toString());
    }

    private static boolean names(List<? extends Map<String, ?>> sets, Attribute<?, ?> attribute) {
        return sets.stream()
                .anyMatch(set -> set.containsKey(attribute.columnName()) || set.containsKey(attribute.name()));
    }

    // updates

    private UpdateNode update(UpdateNode update, List<? extends Map<String, ?>> sets) {
        List<Assignment> all = assigned(update.assignments(), sets);
        return all.equals(update.assignments())
                ? update
                : new UpdateNode(
                        update.table(), all, update.from(), update.where(), update.ordering(), update.returning());
    }

    /** The clock is the statement's own affair. */
    private List<Assignment> assigned(List<Assignment> said, List<? extends Map<String, ?>> sets) {
        List<Assignment> all = new ArrayList<>(said);
        for (Attribute<?, ?> attribute : here(Attributed.class, Stamps.UPDATED)) {
            if (!assigns(said, attribute) && !names(sets, attribute)) {
                all.add(new Assignment(attribute.columnName(), who(attribute)));
            }
        }
        return all;
    }

    private static boolean assigns(List<Assignment> said, Attribute<?, ?> attribute) {
        return said.stream().anyMatch(one -> one.column().equals(attribute.columnName()));
    }

    // inserts

    private InsertNode insert(InsertNode insert, List<? extends Map<String, ?>> sets) {
        List<Assignment> missing = new ArrayList<>();
        for (Attribute<?, ?> attribute : here(Attributed.class, Stamps.CREATED, Stamps.UPDATED)) {
            if (!insert.columns().contains(attribute.columnName()) && !names(sets, attribute)) {
                missing.add(new Assignment(attribute.columnName(), who(attribute)));
            }
        }
        Conflict conflict = insert.conflict();
        return insert.giving(missing).with(conflict == null ? null : conflict(conflict));
    }

    /** A row that is there already is updated: by whom and when stands in it, too. */
    private Conflict conflict(Conflict conflict) {
        if (conflict.update().isEmpty()) {
            return conflict;
        }
        List<Assignment> all = assigned(conflict.update(), List.of());
        for (Attribute<?, ?> attribute : here(Timestamped.class, "updatedAt")) {
            if (!assigns(conflict.update(), attribute)) {
                all.add(new Assignment(
                        attribute.columnName(), new Now(attribute.definition().type())));
            }
        }
        return new Conflict(conflict.columns(), all, conflict.where());
    }
}
