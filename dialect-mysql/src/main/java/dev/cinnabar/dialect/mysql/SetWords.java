package dev.cinnabar.dialect.mysql;

import dev.cinnabar.dialect.ComposedAdapter;
import dev.cinnabar.dialect.UnreadableValue;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.type.Columns;
import dev.cinnabar.type.EnumType;
import dev.cinnabar.type.TypeAdapter;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Several of an enum's constants in one column (MySQL 11.3.6), as their words with commas between. Stateless. */
record SetWords<E extends Enum<E>>(EnumType<E> element, Class<E> javaType) {
    private static final int MOST = 64;

    SetWords {
        if (element.words().size() > MOST || element.words().stream().anyMatch(word -> word.indexOf(',') >= 0)) {
            throw new UsageException(
                    ErrorCode.BAD_DEFINITION,
                    "The enum `" + element.name() + "` cannot be a SET: it has more than 64 words, or a comma in one.",
                    "Give the words another form, or the values a table of their own.");
        }
    }

    TypeAdapter<Set<E>> adapter() {
        return ComposedAdapter.<Set<E>>of(
                        ddl(),
                        Types.VARCHAR,
                        (binds, index, value) -> binds.setString(index, format(value)),
                        this::read,
                        value -> MysqlText.literal(format(value)))
                .withCastName("CHAR");
    }

    String ddl() {
        return element.words().stream().map(MysqlText::word).collect(Collectors.joining(", ", "SET(", ")"));
    }

    /** The server keeps the order of the definition, so comparisons need it too. */
    private String format(Set<E> values) {
        return element.words().stream()
                .filter(word -> values.contains(element.constantOf(word)))
                .collect(Collectors.joining(","));
    }

    private @Nullable Set<E> read(Columns columns, int index) throws SQLException {
        String text = columns.getString(index);
        return text == null ? null : parse(text);
    }

    private Set<E> parse(String text) {
        Set<E> values = EnumSet.noneOf(javaType);
        if (!text.isEmpty()) {
            for (String word : text.split(",", -1)) {
                values.add(constant(word));
            }
        }
        return Collections.unmodifiableSet(values);
    }

    private E constant(String word) {
        @Nullable E constant = element.constantOf(word);
        if (constant == null) {
            throw UnreadableValue.unknownWord(element.name());
        }
        return constant;
    }
}
