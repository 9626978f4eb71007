package dev.cinnabar.dialect.mysql;

import dev.cinnabar.dialect.ComposedAdapter;
import dev.cinnabar.type.Columns;
import dev.cinnabar.type.TypeAdapter;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/** Years in a byte (MySQL 11.2.4); its 0000, which stands for an error, is not written. Stateless. */
final class YearNumber {
    private static final int FIRST = 1901;
    private static final int LAST = 2155;

    private YearNumber() {}

    static TypeAdapter<Year> adapter() {
        return ComposedAdapter.of(
                "YEAR",
                Types.SMALLINT,
                (binds, index, value) -> binds.setInt(index, checked(value)),
                YearNumber::read,
                value -> String.valueOf(checked(value)));
    }

    private static int checked(Year year) {
        if (year.getValue() < FIRST || year.getValue() > LAST) {
            throw MysqlNative.outOfRange("YEAR");
        }
        return year.getValue();
    }

    /** As a text, since the driver may take a YEAR for a date. */
    private static @Nullable Year read(Columns columns, int index) throws SQLException {
        String text = columns.getString(index);
        return text == null ? null : Year.of(Integer.parseInt(text.substring(0, 4)));
    }
}
