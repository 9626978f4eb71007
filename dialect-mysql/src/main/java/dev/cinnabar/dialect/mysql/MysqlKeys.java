package dev.cinnabar.dialect.mysql;

import dev.cinnabar.dialect.SqlTokens;
import dev.cinnabar.schema.Deferral;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.IndexPart;
import dev.cinnabar.schema.PrimaryKey;
import dev.cinnabar.schema.ReferentialAction;
import dev.cinnabar.schema.SqlText;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.UniqueConstraint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads keys and indexes. Every unique index is a unique constraint here; one that says more than a constraint can (an expression, a
 * prefix, an order) is read as an index. The index that a foreign key brings by itself is left out. Used once, by one thread.
 */
final class MysqlKeys {
    private final BiConsumer<String, TableElement> found;
    private final Map<String, List<ForeignKey>> foreignKeys = new HashMap<>();

    MysqlKeys(BiConsumer<String, TableElement> found) {
        this.found = found;
    }

    void read(MysqlCatalogue.Lister lister) throws SQLException {
        readForeignKeys(lister);
        readIndexes(lister);
    }

    private void readForeignKeys(MysqlCatalogue.Lister lister) throws SQLException {
        Map<String, Key> keys = new LinkedHashMap<>();
        lister.list(
                "SELECT k.TABLE_NAME, k.CONSTRAINT_NAME, k.COLUMN_NAME,"
                        + " CASE WHEN k.REFERENCED_TABLE_SCHEMA = DATABASE() THEN '' ELSE k.REFERENCED_TABLE_SCHEMA END,"
                        + " k.REFERENCED_TABLE_NAME, k.REFERENCED_COLUMN_NAME, r.DELETE_RULE, r.UPDATE_RULE"
                        + " FROM information_schema.KEY_COLUMN_USAGE k JOIN information_schema.REFERENTIAL_CONSTRAINTS r"
                        + " ON r.CONSTRAINT_SCHEMA = k.CONSTRAINT_SCHEMA AND r.CONSTRAINT_NAME = k.CONSTRAINT_NAME"
                        + " AND r.TABLE_NAME = k.TABLE_NAME WHERE k.TABLE_SCHEMA",
                "k.TABLE_NAME",
                " ORDER BY k.TABLE_NAME, k.CONSTRAINT_NAME, k.ORDINAL_POSITION",
                row -> keys.computeIfAbsent(row.getString(1) + "\0" + row.getString(2), any -> new Key())
                        .add(row));
        for (Key key : keys.values()) {
            ForeignKey foreign = key.foreignKey();
            foreignKeys.computeIfAbsent(key.table, any -> new ArrayList<>()).add(foreign);
            found.accept(key.table, foreign);
        }
    }

    private void readIndexes(MysqlCatalogue.Lister lister) throws SQLException {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        lister.list(
                "SELECT TABLE_NAME, INDEX_NAME, NON_UNIQUE, COLUMN_NAME, COLLATION, SUB_PART, INDEX_TYPE, EXPRESSION,"
                        + " IS_VISIBLE FROM information_schema.STATISTICS WHERE TABLE_SCHEMA",
                "TABLE_NAME",
                " ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX",
                row -> drafts.computeIfAbsent(row.getString(1) + "\0" + row.getString(2), any -> new Draft())
                        .add(row));
        for (Draft draft : drafts.values()) {
            if (!isSupport(draft)) {
                found.accept(draft.table, draft.element());
            }
        }
    }

    private boolean isSupport(Draft draft) {
        return foreignKeys.getOrDefault(draft.table, List.of()).stream()
                .anyMatch(key -> key.name().equals(draft.name)
                        && key.columns()
                                .equals(draft.parts.stream()
                                        .map(IndexPart::column)
                                        .toList()));
    }

    /** The information schema tells expressions with backslashes before their quotes. */
    static String unescaped(String sql) {
        StringBuilder plain = new StringBuilder(sql.length());
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            boolean escape = c == '\\' && i + 1 < sql.length();
            if (escape) {
                i++;
            }
            plain.append(escape ? unescaped(sql.charAt(i)) : c);
        }
        return plain.toString();
    }

    private static char unescaped(char letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> letter;
        };
    }

    /** A foreign key of which not all columns have been seen yet. */
    private static final class Key {
        private String table = "";
        private String name = "";
        private TableName target = TableName.of("none");
        private ForeignKeyRules rules = ForeignKeyRules.NONE;
        private final List<String> columns = new ArrayList<>();
        private final List<String> referred = new ArrayList<>();

        boolean add(ResultSet row) throws SQLException {
            table = row.getString(1);
            name = row.getString(2);
            target = new TableName(row.getString(4), row.getString(5));
            rules = ForeignKeyRules.NONE.deleting(action(row.getString(7))).updating(action(row.getString(8)));
            columns.add(row.getString(3));
            return referred.add(row.getString(6));
        }

        private static ReferentialAction action(String words) {
            return ReferentialAction.valueOf(words.replace(' ', '_'));
        }

        ForeignKey foreignKey() {
            return new ForeignKey(name, columns, target, referred, rules);
        }
    }

    /** An index of which not all parts have been seen yet. */
    private static final class Draft {
        private String table = "";
        private String name = "";
        private String type = "";
        private boolean isUnique;
        private boolean isInvisible;
        private final List<IndexPart> parts = new ArrayList<>();

        boolean add(ResultSet row) throws SQLException {
            table = row.getString(1);
            name = row.getString(2);
            isUnique = row.getInt(3) == 0;
            type = row.getString(7);
            isInvisible = row.getString(9).equals("NO");
            IndexPart part = part(row.getString(4), row.getString(8));
            int prefix = type.equals("SPATIAL") ? 0 : row.getInt(6);
            return parts.add(ordered(prefix > 0 ? part.prefix(prefix) : part, row.getString(5)));
        }

        private static IndexPart part(@Nullable String column, @Nullable String expression) {
            return column != null
                    ? IndexPart.column(column)
                    : IndexPart.expression(new SqlText(SqlTokens.withoutParentheses(
                            unescaped(String.valueOf(expression)), MysqlModes.PLAIN.lexis())));
        }

        private static IndexPart ordered(IndexPart part, @Nullable String order) {
            return "D".equals(order) ? part.descending() : part;
        }

        TableElement element() {
            List<String> columns = parts.stream().map(IndexPart::column).toList();
            if (name.equals("PRIMARY")) {
                return new PrimaryKey("", columns);
            }
            boolean plain = !isInvisible
                    && columns.stream().map(Draft::plainPart).toList().equals(parts);
            return isUnique && plain ? new UniqueConstraint(name, columns, Deferral.NONE, true) : index();
        }

        private static @Nullable IndexPart plainPart(String column) {
            return column.isEmpty() ? null : IndexPart.column(column);
        }

        private Index index() {
            Index index = Index.index(name, parts.toArray(IndexPart[]::new));
            if (isUnique) {
                index = index.unique();
            }
            if (isInvisible) {
                index = index.option("mysql", "invisible", "true");
            }
            return switch (type) {
                case "FULLTEXT", "SPATIAL" -> index.option("mysql", "kind", type);
                case "HASH" -> index.using(type);
                default -> index;
            };
        }
    }
}
