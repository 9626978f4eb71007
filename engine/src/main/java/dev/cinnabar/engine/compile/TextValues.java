package dev.cinnabar.engine.compile;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
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

/**
 * Which of the values of a text are parameters to a database. The names that were found in a text are kept, since a text is read letter by
 * letter to find them. Safe for many threads; what is kept is bounded.
 */
final class TextValues {
    private final Dialect dialect;
    private final Cache<String, Set<String>> known;

    TextValues(Dialect dialect, int cacheSize) {
        this.dialect = dialect;
        this.known = CacheBuilder.newBuilder().maximumSize(cacheSize).build();
    }

    /** The database that reads the texts. */
    Dialect dialect() {
        return dialect;
    }

    /**
     * The values in the order of the text, each once.
     *
     * @throws UsageException if a value was given to a name that stands in a quote or comment there
     */
    Map<String, Node> of(TextNode text) {
        Set<String> names = names(text.sql());
        Map<String, Node> values = new LinkedHashMap<>();
        text.values().forEach((name, value) -> {
            if (names.contains(name)) {
                values.put(name, value);
            } else if (!(value instanceof Parameter)) {
                throw notAParameter(name);
            }
        });
        return values;
    }

    private Set<String> names(String sql) {
        Set<String> names = known.getIfPresent(sql);
        if (names == null) {
            names = WrittenSql.of(sql, dialect.lexis()).names();
            known.put(sql, names);
        }
        return names;
    }

    private UsageException notAParameter(String name) {
        return new UsageException(
                ErrorCode.UNKNOWN_PARAMETER,
                "':" + name + "' is no parameter of the text: to " + dialect.name()
                        + " it stands in a quote or a comment.",
                "take it out of the quote, or give it no value");
    }
}
