package dev.cinnabar.dialect.postgres;

import dev.cinnabar.dialect.SchemaQueries;
import dev.cinnabar.dialect.SqlTokens;
import dev.cinnabar.schema.Exclusion;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.IndexPart;
import dev.cinnabar.schema.SqlText;
import dev.cinnabar.schema.TableElement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads indexes that stand by themselves, and those of exclusion constraints; one row for each part. Used by one thread. */
final class PostgresIndexes {
    private static final String PARTS =
            "SELECT i.indrelid, ic.relname, i.indisunique, am.amname, i.indnullsnotdistinct,"
                    + " pg_get_expr(i.indpred, i.indrelid), array_to_string(ic.reloptions, ', '), ts.spcname,"
                    + " u.place > i.indnkeyatts, a.attname, pg_get_indexdef(i.indexrelid, CAST(u.place AS int), false),"
                    + " CASE WHEN u.place <= i.indnkeyatts THEN i.indoption[u.place - 1] ELSE 0 END,"
                    + " CASE WHEN oc.opcdefault THEN '' ELSE oc.opcname END,"
                    + " (SELECT o.oprname FROM pg_operator o WHERE o.oid = k.conexclop[u.place]), i.indexrelid"
                    + " FROM pg_index i JOIN pg_class ic ON ic.oid = i.indexrelid JOIN pg_am am ON am.oid = ic.relam"
                    + " LEFT JOIN pg_tablespace ts ON ts.oid = ic.reltablespace"
                    + " LEFT JOIN pg_constraint k ON k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')"
                    + " CROSS JOIN LATERAL unnest(CAST(i.indkey AS int2[])) WITH ORDINALITY u(num, place)"
                    + " LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = u.num AND u.num > 0"
                    + " LEFT JOIN pg_opclass oc ON u.place <= i.indnkeyatts AND oc.oid = i.indclass[u.place - 1]"
                    + " WHERE i.indrelid = ANY (CAST(? AS oid[])) AND (k.oid IS NULL OR k.contype = 'x')"
                    + " ORDER BY ic.relname, u.place";
    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;

    private PostgresIndexes() {}

    static void read(Connection connection, String tables, BiConsumer<Long, TableElement> found) throws SQLException {
        Map<Long, Draft> drafts = new LinkedHashMap<>();
        SchemaQueries.list(
                connection,
                PARTS,
                row -> drafts.computeIfAbsent(row.getLong(15), any -> new Draft())
                        .add(row),
                tables);
        drafts.values().forEach(draft -> found.accept(draft.table, draft.element()));
    }

    private static IndexPart part(ResultSet row) throws SQLException {
        String column = row.getString(10);
        IndexPart part = column == null
                ? IndexPart.expression(
                        new SqlText(SqlTokens.withoutParentheses(row.getString(11), PostgresDialect.LEXIS)))
                : IndexPart.column(column);
        String operatorClass = row.getString(13);
        if (operatorClass != null && operatorClass.matches("[A-Za-z_][A-Za-z0-9_]{0,62}")) {
            part = part.operatorClass(operatorClass);
        }
        int order = row.getInt(12);
        boolean nullsFirst = (order & NULLS_FIRST) != 0;
        if ((order & DESCENDING) != 0) {
            return nullsFirst ? part.descending() : part.descending().nullsLast();
        }
        return nullsFirst ? part.nullsFirst() : part;
    }

    /** An index of which not all parts have been seen yet. */
    private static final class Draft {
        private long table;
        private Index index = Index.index("none", "none");
        private final List<IndexPart> parts = new ArrayList<>();
        private final List<String> include = new ArrayList<>();
        private final List<String> operators = new ArrayList<>();

        boolean add(ResultSet row) throws SQLException {
            if (parts.isEmpty()) {
                table = row.getLong(1);
                index = head(row);
            }
            if (row.getBoolean(9)) {
                return include.add(row.getString(10));
            }
            if (row.getString(14) != null) {
                operators.add(row.getString(14));
            }
            return parts.add(part(row));
        }

        private static Index head(ResultSet row) throws SQLException {
            Index head = Index.index(row.getString(2), "none");
            if (row.getBoolean(3)) {
                head = head.unique();
            }
            if (!row.getString(4).equals("btree")) {
                head = head.using(row.getString(4));
            }
            if (row.getBoolean(5)) {
                head = head.nullsNotDistinct();
            }
            if (row.getString(6) != null) {
                head = head.where(new SqlText(SqlTokens.withoutParentheses(row.getString(6), PostgresDialect.LEXIS)));
            }
            return option(option(head, "with", row.getString(7)), "tablespace", row.getString(8));
        }

        private static Index option(Index head, String key, @Nullable String value) {
            return value == null || value.isEmpty() ? head : head.option("postgresql", key, value);
        }

        TableElement element() {
            if (operators.isEmpty()) {
                Index whole = new Index(index.name(), parts, index.options());
                return include.isEmpty() ? whole : whole.include(include.toArray(String[]::new));
            }
            List<Exclusion.Part> excluded = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                excluded.add(new Exclusion.Part(parts.get(i), operators.get(i)));
            }
            return new Exclusion(
                    index.name(),
                    index.options().using(),
                    excluded,
                    index.options().where());
        }
    }
}
