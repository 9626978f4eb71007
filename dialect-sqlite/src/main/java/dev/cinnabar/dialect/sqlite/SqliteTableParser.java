package dev.cinnabar.dialect.sqlite;

import dev.cinnabar.dialect.SqlTokens;
import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.Deferral;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.MatchKind;
import dev.cinnabar.schema.ReferentialAction;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.SqlText;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.UniqueConstraint;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the text of CREATE TABLE, which SQLite itself took when the table was made (CREATE TABLE, "column-constraint" and
 * "table-constraint"). Whatever it does not know it passes over. Used once, by one thread.
 */
final class SqliteTableParser {
    private static final Set<String> COLUMN_CLAUSES = Set.of(
            "CONSTRAINT",
            "PRIMARY",
            "NOT",
            "NULL",
            "UNIQUE",
            "CHECK",
            "DEFAULT",
            "COLLATE",
            "REFERENCES",
            "GENERATED",
            "AS");
    private static final Set<String> TABLE_CLAUSES = Set.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");

    private final SqlTokens tokens;
    private final String schema;
    private final SqliteTable table = new SqliteTable();
    private int at;
    private int end;

    private SqliteTableParser(String sql, String schema) {
        this.tokens = SqlTokens.of(sql, SqliteDialect.LEXIS);
        this.schema = schema;
    }

    /** What the text says; of a virtual table, nothing. */
    static SqliteTable parse(String sql, String schema) {
        SqliteTableParser parser = new SqliteTableParser(sql, schema);
        parser.read();
        return parser.table;
    }

    private void read() {
        table.isVirtual = tokens.startsWith(1, "VIRTUAL");
        int open = 0;
        while (open < tokens.size() && !tokens.get(open).isMark('(')) {
            open++;
        }
        if (open >= tokens.size() || table.isVirtual) {
            return;
        }
        int close = tokens.closing(open);
        for (int[] part : tokens.parts(open + 1, close)) {
            at = part[0];
            end = part[1];
            if (isTableClause()) {
                clauses(List.of());
            } else {
                column();
            }
        }
        for (int i = close + 1; i < tokens.size(); i++) {
            table.options.add(tokens.get(i).upper());
        }
    }

    private boolean isTableClause() {
        SqlTokens.Token first = tokens.get(at);
        return first.kind() == SqlTokens.Kind.WORD && TABLE_CLAUSES.contains(first.upper());
    }

    private void column() {
        String name = tokens.get(at).text();
        at++;
        while (at < end && !isColumnClause()) {
            at = tokens.get(at).isMark('(') ? tokens.closing(at) + 1 : at + 1;
        }
        clauses(List.of(name));
    }

    private boolean isColumnClause() {
        SqlTokens.Token token = tokens.get(at);
        return token.kind() == SqlTokens.Kind.WORD && COLUMN_CLAUSES.contains(token.upper());
    }

    /** The clauses of a column, or of a table where the column is left out. */
    private void clauses(List<String> column) {
        String name = "";
        while (at < end) {
            SqlTokens.Token word = tokens.get(at);
            at++;
            if (word.isWord("CONSTRAINT") && at < end) {
                name = tokens.get(at).text();
                at++;
            } else if (clause(word, name, column)) {
                name = "";
            }
        }
    }

    private boolean clause(SqlTokens.Token word, String name, List<String> column) {
        switch (word.kind() == SqlTokens.Kind.WORD ? word.upper() : "") {
            case "PRIMARY" -> primaryKey(name);
            case "UNIQUE" -> table.uniques.add(new UniqueConstraint(name, columnsOr(column), Deferral.NONE, true));
            case "CHECK" -> table.checks.add(new CheckConstraint(name, new SqlText(parenthesis())));
            case "REFERENCES" -> references(name, column);
            case "FOREIGN" -> foreignKey(name);
            case "AS" -> computed(column.get(0));
            case "COLLATE" -> collation(column.get(0));
            case "DEFAULT" -> skipValue();
            case "NOT", "NULL" -> {}
            case "AUTOINCREMENT" -> table.options.add("AUTOINCREMENT");
            case "ON" -> table.unread.add("ON CONFLICT");
            case "DESC" -> table.unread.add("DESC in a key");
            default -> {
                return false;
            }
        }
        return true;
    }

    private void primaryKey(String name) {
        table.primaryKeyName = name;
        if (at < end && tokens.get(at).isWord("KEY")) {
            at++;
        }
        if (at < end && tokens.get(at).isMark('(')) {
            int close = Math.min(tokens.closing(at), end);
            tokens.parts(at + 1, close).forEach(this::keyPart);
            boolean filled = Stream.iterate(at, i -> i < close, i -> i + 1)
                    .anyMatch(i -> tokens.get(i).isWord("AUTOINCREMENT"));
            if (filled) {
                table.options.add("AUTOINCREMENT");
            }
            at = close + 1;
        }
    }

    private void collation(String column) {
        if (at < end) {
            table.collations.put(column, tokens.get(at).text());
            at++;
        }
    }

    private void skipValue() {
        if (at < end && tokens.get(at).isMark('(')) {
            at = tokens.closing(at) + 1;
        } else {
            at++;
        }
    }

    private void computed(String column) {
        SqlText expression = new SqlText(parenthesis());
        boolean stored = at < end && tokens.get(at).isWord("STORED");
        table.computed.put(column, new ServerValue.Computed(expression, stored));
    }

    private void foreignKey(String name) {
        at++;
        List<String> columns = columnsOr(List.of());
        at++;
        references(name, columns);
    }

    private void references(String name, List<String> columns) {
        String target = tokens.get(at).text();
        at++;
        List<String> referred =
                columnsOr(columns.stream().map(column -> SqliteTable.UNSAID).toList());
        table.foreignKeys.add(new ForeignKey(name, columns, new TableName(schema, target), referred, rules()));
    }

    private ForeignKeyRules rules() {
        ForeignKeyRules rules = ForeignKeyRules.NONE;
        while (at < end) {
            if (tokens.startsWith(at, "ON", "DELETE")) {
                at += 2;
                rules = rules.deleting(action());
            } else if (tokens.startsWith(at, "ON", "UPDATE")) {
                at += 2;
                rules = rules.updating(action());
            } else if (tokens.startsWith(at, "MATCH")) {
                rules = rules.matching(tokens.startsWith(at + 1, "FULL") ? MatchKind.FULL : MatchKind.SIMPLE);
                at += 2;
            } else if (tokens.startsWith(at, "NOT", "DEFERRABLE")) {
                at += 2;
                skipInitially();
            } else if (tokens.startsWith(at, "DEFERRABLE")) {
                at++;
                boolean late = tokens.startsWith(at, "INITIALLY", "DEFERRED");
                skipInitially();
                rules = rules.deferred(late ? Deferral.INITIALLY_DEFERRED : Deferral.DEFERRABLE);
            } else {
                return rules;
            }
        }
        return rules;
    }

    private void skipInitially() {
        if (tokens.startsWith(at, "INITIALLY")) {
            at += 2;
        }
    }

    private ReferentialAction action() {
        String first = tokens.get(at).upper();
        boolean two = first.equals("SET") || first.equals("NO");
        String words = two ? first + "_" + tokens.get(at + 1).upper() : first;
        at += two ? 2 : 1;
        return ReferentialAction.valueOf(words.toUpperCase(Locale.ROOT));
    }

    /** The source between the parentheses that stand here. */
    private String parenthesis() {
        if (at >= end || !tokens.get(at).isMark('(')) {
            return "1";
        }
        int close = tokens.closing(at);
        String inside = tokens.between(at + 1, close);
        at = close + 1;
        return inside;
    }

    /** What stands in a key behind the name of a column. */
    private void keyPart(int[] part) {
        for (int i = part[0] + 1; i < part[1]; i++) {
            String word = tokens.get(i).upper();
            if (word.equals("DESC") || word.equals("COLLATE")) {
                table.unread.add(word + " in a key");
            }
        }
    }

    /** The names between the parentheses that stand here, or those. */
    private List<String> columnsOr(List<String> others) {
        if (at >= end || !tokens.get(at).isMark('(')) {
            return others;
        }
        int close = tokens.closing(at);
        List<int[]> parts = tokens.parts(at + 1, close);
        parts.forEach(this::keyPart);
        List<String> names =
                parts.stream().map(part -> tokens.get(part[0]).text()).toList();
        at = close + 1;
        return names;
    }
}
