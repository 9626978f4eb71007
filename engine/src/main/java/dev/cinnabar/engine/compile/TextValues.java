package dev.cinnabar.engine.compile;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.WrittenSql;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Parameter;
import dev.cinnabar.sql.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Which of the values of a text are parameters to a database. */
final class TextValues {
    private TextValues() {}

    /**
     * The values in the order of the text, each once.
     *
     * @throws UsageException if a value was given to a name that stands in a quote or comment there
     */
    static Map<String, Node> of(TextNode text, Dialect dialect) {
        Set<String> names = WrittenSql.of(text.sql(), dialect.lexis()).names();
        Map<String, Node> values = new LinkedHashMap<>();
        text.values().forEach((name, value) -> {
            if (names.contains(name)) {
                values.put(name, value);
            } else if (!(value instanceof Parameter)) {
                throw notAParameter(name, dialect);
            }
        });
        return values;
    }

    private static UsageException notAParameter(String name, Dialect dialect) {
        return new UsageException(
                ErrorCode.UNKNOWN_PARAMETER,
                "':" + name + "' is no parameter of the text: to " + dialect.name()
                        + " it stands in a quote or a comment.",
                "take it out of the quote, or give it no value");
    }
}
