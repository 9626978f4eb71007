package dev.cinnabar.sql.node;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.TrustedSql;
import dev.cinnabar.error.UsageException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A statement that a person wrote. Which of its {@code :names} are parameters only the rules of a database can tell.
 *
 * @param sql as it was written
 * @param values of all that may be parameters, by name
 * @param columns the names of its columns, where they are known
 */
public record TextNode(@TrustedSql String sql, Map<String, Node> values, List<String> columns) implements QueryNode {
    public TextNode {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values)); // in the order of the text
        columns = List.copyOf(columns);
    }

    @Override
    public TextNode giving(List<Node> values) {
        throw new UsageException(
                ErrorCode.BAD_STATEMENT,
                "A query that is written as text was to give more columns than it says.",
                "write it with select(…), or say these columns in it, too");
    }

    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.text(this, context);
    }
}
