package dev.cinnabar.it.schema;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.type.Types.DATE;
import static dev.cinnabar.type.Types.DOUBLE;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.TEXT;
import static dev.cinnabar.type.Types.decimal;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns change on SQLite, which makes the table anew and looks at what came of the values. */
class SqliteColumnChangeTest extends ColumnChangeContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }

    @Test
    void valuesThatAreNoneOfTheNewType_areCountedAndNothingChanges() {
        ColumnDefinition<String> words = column("x", varchar(20));
        standing(words, "12", "twelve", "0x0c", null);

        assertThatThrownBy(() -> change(words, column("x", INTEGER)))
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll("things", "2 rows of it have a value in things.x that is no INTEGER");
        assertThatThrownBy(() -> change(words, column("x", DATE)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("3 rows of it");

        assertThat(values(words)).containsExactly("12", "twelve", "0x0c", null);
    }

    @Test
    void numbersAreRounded_whereTheyBecomeWhole() {
        standing(column("x", DOUBLE), 1.5, -2.4, 3.0);

        change(column("x", DOUBLE), column("x", INTEGER));

        assertThat(values(column("x", INTEGER))).containsExactly(2, -2, 3);
    }

    @Test
    void decimalsOfManyDigits_areRefusedWithTheCure() {
        standing(column("x", decimal(30, 2)));

        assertThatThrownBy(() -> change(column("x", decimal(30, 2)), column("x", TEXT)))
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll("things.x", "hint: Add a column of the new type");
    }

    @Test
    void plainColumn_becomesAComputedOne() {
        standing(column("x", INTEGER), 1, 2);

        change(column("x", INTEGER), column("x", INTEGER).computed("id * 2"));

        assertThat(values(column("x", INTEGER))).isEqualTo(List.of(2, 4));
    }
}
