package dev.cinnabar.testkit.kit;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.result.Row2;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.sql.Table;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Names beyond ASCII. */
interface UnicodeDdlSuite {
    NumberColumn<Integer> UNICODE_KEY = column("méil", INTEGER).primaryKey().autoincrement(false);
    NumberColumn<Integer> UNICODE_VALUE = column("測試", INTEGER);
    Table UNICODE_TABLE = table("unitable_Unicode測試", UNICODE_KEY, UNICODE_VALUE);

    @Test
    @Tag("UnicodeSchemaTest.test_col_targeting")
    default void nonAsciiNames_takeRows(Sandbox sandbox) {
        sandbox.create(UNICODE_TABLE);

        sandbox.run(insert(UNICODE_TABLE).set(UNICODE_KEY, 1).set(UNICODE_VALUE, 5));

        assertThat(sandbox.all(select(UNICODE_TABLE.column(UNICODE_KEY), UNICODE_TABLE.column(UNICODE_VALUE))))
                .containsExactly(new Row2<>(1, 5));
    }

    @Test
    @Tag("UnicodeSchemaTest.test_reflect")
    default void nonAsciiNames_areRead(Sandbox sandbox) {
        sandbox.create(UNICODE_TABLE);

        MetaData read = MetaData.reflect(sandbox.connection());

        assertThat(read.table(TableName.of(UNICODE_TABLE)).columns())
                .extracting(ColumnDefinition::name)
                .containsExactly("méil", "測試");
    }
}
