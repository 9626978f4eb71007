package dev.cinnabar.ext.tenancy;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.node.Assignment;
import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.CaseBranch;
import dev.cinnabar.sql.node.CaseNode;
import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.Conflict;
import dev.cinnabar.sql.node.InsertNode;
import dev.cinnabar.sql.node.InsertSource;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Parameter;
import dev.cinnabar.sql.node.TableNode;
import dev.cinnabar.sql.node.UpdateNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows that one statement writes. Used once.
 *
 * @param type the entity whose rows they are
 * @param ofAll whether all of them belong to somebody; else those alone that say so
 * @param tenant null across tenants
 * @param sets the values of its parameters, where it runs for many sets of them
 */
record OwnedRows(
        EntityType<?> type,
        boolean ofAll,
        @Nullable String tenant,
        List<? extends Map<String, ?>> sets,
        Dialect dialect) {
    private Attribute<?, String> owner() {
        return Owners.tenant(type);
    }

    // updates

    /** Rows stay with their tenants. */
    void check(UpdateNode update) {
        if (tenant != null && update.assignments().stream().anyMatch(this::isOwner)) {
            throw refused("An UPDATE sets " + owner() + ", and its session is for " + tenant + ".");
        }
    }

    private boolean isOwner(Assignment assignment) {
        return assignment.column().equals(owner().columnName());
    }

    // inserts

    InsertNode insert(InsertNode insert) {
        boolean said = insert.columns().contains(owner().columnName());
        if (tenant == null) {
            return checkedAcross(insert, said || !ofAll);
        }
        if (said && !givesJust(insert, tenant) || !setsGiveJust(tenant)) {
            throw refused(
                    "An INSERT says in " + owner() + " whose its rows are, and its session is for " + tenant + ".");
        }
        InsertNode owned = said || namedBySets() || !ofAll
                ? insert
                : insert.giving(List.of(new Assignment(owner().columnName(), value(tenant))));
        Conflict conflict = owned.conflict();
        return conflict == null ? owned : owned.with(own(conflict, insert, tenant));
    }

    private InsertNode checkedAcross(InsertNode insert, boolean said) {
        if (!said && !namedBySets()) {
            throw new UsageException(
                    ErrorCode.NO_TENANT,
                    "An INSERT does not say in " + owner() + " whose its rows are, and its session is across tenants.",
                    "give the column a value");
        }
        return insert;
    }

    private Bind value(String of) {
        return new Bind(of, owner().definition().type(), owner().toString());
    }

    private boolean namedBySets() {
        return sets.stream().anyMatch(set -> set.containsKey(owner().columnName()) || set.containsKey(owner().name()));
    }

    private boolean setsGiveJust(String whom) {
        return sets.stream()
                .allMatch(set -> Stream.of(owner().columnName(), owner().name())
                        .allMatch(name -> !set.containsKey(name) || whom.equals(set.get(name))));
    }

    private boolean givesJust(InsertNode insert, String whom) {
        int at = insert.columns().indexOf(owner().columnName());
        return insert.source() instanceof InsertSource.Rows rows
                && rows.rows().stream().allMatch(row -> isJust(row.get(at), whom));
    }

    /** What a parameter gives is looked at in the sets of values. */
    private boolean isJust(Node value, String whom) {
        return value instanceof Bind bind && whom.equals(bind.value())
                || value instanceof Parameter parameter
                        && !sets.isEmpty()
                        && sets.stream().allMatch(set -> whom.equals(set.get(parameter.name())));
    }

    // what is there already

    /** The row that has the key may be somebody else's, and stays as it is then. */
    private Conflict own(Conflict conflict, InsertNode insert, String whom) {
        if (conflict.update().stream().anyMatch(this::isOwner)) {
            throw refused("An INSERT that meets a row sets its " + owner() + ", and its session is for " + whom + ".");
        }
        Node own = mayChange(whom).node();
        return dialect.has(Feature.CONFLICT_CONDITION)
                ? narrowed(conflict, own)
                : new Conflict(
                        conflict.columns(),
                        conflict.update().stream()
                                .map(one -> onlyIf(own, one, insert.into()))
                                .toList(),
                        conflict.where());
    }

    private Condition mayChange(String whom) {
        Condition own = Owners.belongTo(whom, type, dialect);
        return ofAll ? own : Sql.or(Sql.not(type.restriction()), own);
    }

    private static Conflict narrowed(Conflict conflict, Node own) {
        List<Node> where = new ArrayList<>(conflict.where());
        if (!conflict.update().isEmpty()) {
            where.add(own);
        }
        return new Conflict(conflict.columns(), conflict.update(), where);
    }

    /** Where an update can have no condition, each of its values has one. */
    private static Assignment onlyIf(Node own, Assignment assignment, TableNode table) {
        String name = assignment.column();
        Node before = new ColumnNode(table, name, table.table().column(name).type());
        return new Assignment(name, new CaseNode(null, List.of(new CaseBranch(own, assignment.value())), before));
    }

    private UsageException refused(String what) {
        return new UsageException(
                ErrorCode.OTHER_TENANT,
                what,
                "leave the column out, since the session says it; to move rows, use one across tenants");
    }
}
