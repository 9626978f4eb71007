package dev.cinnabar.dialect.sqlite;

import dev.cinnabar.error.UnsupportedFeatureException;
import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.NativeType;
import dev.cinnabar.type.TypeAdapter;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;

/**
 * Dates or times as text in a format of one's own. Immutable.
 *
 * @param word the type's name in a column definition
 */
record FormattedText<T extends TemporalAccessor>(
        String word, Class<T> javaType, DateTimeFormatter format, TemporalQuery<T> query) implements NativeType<T> {
    @Override
    public String name() {
        return word + " as text";
    }

    @Override
    public TypeAdapter<T> on(DialectInfo dialect) {
        if (!dialect.name().equals("sqlite")) {
            throw new UnsupportedFeatureException(
                    "The dialect " + dialect.name() + " does not store dates and times as `" + name() + "`.",
                    "Use Types.DATE, TIME or DATETIME there: withVariant(\"sqlite\", …) keeps both.");
        }
        return SqliteTexts.parsed(word, name(), format::format, text -> format.parse(text, query));
    }
}
