package dev.cinnabar.ext.tenancy;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.SessionStatement;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.InsertNode;
import dev.cinnabar.sql.node.InsertSource;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Parameter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows that a statement inserts into a table below the one that says whose they are: each belongs to whom the row above it belongs, which
 * its key names. Used once.
 */
record LowerRows(EntityType<?> type, TenantScope scope, SessionStatement statement) {
    private static final int CHUNK = 500;

    /** The statement, if the rows above are the tenant's. */
    InsertNode checked(InsertNode insert) {
        if (scope.tenant() != null) {
            List<List<Object>> keys = List.copyOf(keys(insert));
            for (int from = 0; from < keys.size(); from += CHUNK) {
                checkSeen(keys.subList(from, Math.min(keys.size(), from + CHUNK)));
            }
        }
        return insert;
    }

    private void checkSeen(List<List<Object>> keys) {
        EntityType<?> above = type.parts().get(type.parts().size() - 2);
        Select<Long> count = Sql.select(Sql.count()).from(above).where(isOneOf(above.ownKey(), keys));
        if (statement.session().execute(count).one() < keys.size()) {
            throw refused("names a row of " + above + " that the tenant has not");
        }
    }

    private static Condition isOneOf(List<Attribute<?, ?>> key, List<List<Object>> keys) {
        return key.size() == 1
                ? in(key.get(0), keys.stream().map(one -> one.get(0)).toList())
                : Sql.tuple(key.toArray(Expression<?>[]::new)).in(keys);
    }

    @SuppressWarnings("unchecked") // they are values of that column
    private static <T> Condition in(Attribute<?, T> key, List<?> values) {
        return key.in((List<T>) values);
    }

    private Set<List<Object>> keys(InsertNode insert) {
        List<? extends Map<String, ?>> sets = statement.sets().isEmpty() ? List.of(Map.of()) : statement.sets();
        Set<List<Object>> keys = new LinkedHashSet<>();
        for (List<Node> row : rows(insert)) {
            for (Map<String, ?> set : sets) {
                keys.add(type.ownKey().stream()
                        .map(part -> value(part, insert.columns(), row, set))
                        .toList());
            }
        }
        return keys;
    }

    private List<List<Node>> rows(InsertNode insert) {
        if (insert.source() instanceof InsertSource.FromQuery) {
            throw refused("takes the keys of its rows from a query");
        }
        return insert.source() instanceof InsertSource.Rows rows ? rows.rows() : List.of(List.of());
    }

    private Object value(Attribute<?, ?> part, List<String> columns, List<Node> row, Map<String, ?> set) {
        int at = columns.indexOf(part.columnName());
        @Nullable
        Object value = at < 0
                ? set.get(set.containsKey(part.name()) ? part.name() : part.columnName())
                : said(row.get(at), set);
        if (value == null) {
            throw refused("gives no value for " + part);
        }
        return value;
    }

    private static @Nullable Object said(Node given, Map<String, ?> set) {
        if (given instanceof Bind bind) {
            return bind.value();
        }
        return given instanceof Parameter parameter ? set.get(parameter.name()) : null;
    }

    private UsageException refused(String how) {
        return new UsageException(
                ErrorCode.OTHER_TENANT,
                "An INSERT into " + type.tableName() + " " + how + ", and its session is for " + scope.tenant() + ".",
                "add objects, or give keys of the tenant's own rows as values");
    }
}
