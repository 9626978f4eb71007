package dev.cinnabar.dialect.sqlite;

import dev.cinnabar.dialect.SqlTokens;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.IndexPart;
import dev.cinnabar.schema.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the text of CREATE INDEX, the only record of an index's expressions and condition (CREATE INDEX). Stateless. */
final class SqliteIndexParser {
    private SqliteIndexParser() {}

    /**
     * @param columns the table's columns, to tell a column from an expression
     */
    static Index parse(String name, String sql, Set<String> columns) {
        SqlTokens tokens = SqlTokens.of(sql, SqliteDialect.LEXIS);
        int on = 0;
        while (!tokens.get(on).isWord("ON")) {
            on++;
        }
        int open = on + 2;
        int close = tokens.closing(open);
        List<IndexPart> parts = new ArrayList<>();
        tokens.parts(open + 1, close).forEach(part -> parts.add(part(tokens, part[0], part[1], columns)));
        Index index = Index.index(name, parts.toArray(IndexPart[]::new));
        if (tokens.startsWith(1, "UNIQUE")) {
            index = index.unique();
        }
        boolean partial = tokens.startsWith(close + 1, "WHERE");
        return partial ? index.where(tokens.between(close + 2, tokens.size())) : index;
    }

    private static IndexPart part(SqlTokens tokens, int from, int to, Set<String> columns) {
        int end = to;
        boolean descending = tokens.get(end - 1).isWord("DESC");
        if (descending || tokens.get(end - 1).isWord("ASC")) {
            end--;
        }
        boolean isColumn = end - from == 1
                && tokens.get(from).isName()
                && columns.contains(tokens.get(from).text());
        IndexPart part = isColumn
                ? IndexPart.column(tokens.get(from).text())
                : IndexPart.expression(
                        new SqlText(SqlTokens.withoutParentheses(tokens.between(from, end), SqliteDialect.LEXIS)));
        return descending ? part.descending() : part;
    }
}
