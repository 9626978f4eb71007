package dev.cinnabar.schema;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.ForeignKey.foreignKey;
import static dev.cinnabar.schema.Index.index;
import static dev.cinnabar.schema.PrimaryKey.primaryKey;
import static dev.cinnabar.schema.UniqueConstraint.unique;
import static dev.cinnabar.type.Types.BIGINT;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import org.junit.jupiter.api.Test;

class TableDefinitionTest {
    private static final NumberColumn<Long> ID = column("id", BIGINT).primaryKey();

    private static void expectRefusal(ErrorCode code, String name, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(UsageException.class, error -> {
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.problem()).contains(name);
        });
    }

    @Test
    void table_gathersWhatItsColumnsSay() {
        TableDefinition table = TableDefinition.of(
                "bookings",
                ID,
                column("account_id", BIGINT).references("accounts", "id"),
                column("code", varchar(5)).unique(),
                column("kind", varchar(5)).unique().index(),
                column("day", INTEGER).index().check(new SqlText("day > 0")));

        assertThat(table.primaryKey().columns()).containsExactly("id");
        assertThat(table.foreignKeys()).extracting(ForeignKey::target).containsExactly(TableName.of("accounts"));
        assertThat(table.uniques()).extracting(UniqueConstraint::columns).containsExactly(java.util.List.of("code"));
        assertThat(table.indexes()).extracting(Index::isUnique).containsExactly(true, false);
        assertThat(table.checks()).hasSize(1);
    }

    @Test
    void table_staysTheSame_whenPutTogetherFromItsElements() {
        TableDefinition table = TableDefinition.of(
                "t",
                ID,
                column("a", INTEGER).unique().references("t", "id"),
                index("i", "a").descending());

        assertThat(TableDefinition.of(TableName.of(table), table.elements()))
                .isEqualTo(table)
                .hasSameHashCodeAs(table);
    }

    @Test
    void table_refusesWhatContradictsItself() {
        expectRefusal(ErrorCode.DUPLICATE_NAME, "`id`", () -> TableDefinition.of("t", ID, ID));
        expectRefusal(ErrorCode.UNKNOWN_COLUMN, "`b`", () -> TableDefinition.of("t", ID, unique("b")));
        expectRefusal(ErrorCode.UNKNOWN_COLUMN, "`b`", () -> TableDefinition.of("t", ID, index("i", "b")));
        expectRefusal(
                ErrorCode.BAD_DEFINITION,
                "t",
                () -> TableDefinition.of("t", ID, column("a", INTEGER), primaryKey("a")));
        expectRefusal(
                ErrorCode.BAD_DEFINITION, "numbers", () -> foreignKey("a", "b").references("t", "id"));
    }

    @Test
    void name_isRefused_whenEmptyOrWithNul() {
        expectRefusal(ErrorCode.EMPTY_NAME, "table", () -> TableDefinition.of("", ID));
        expectRefusal(ErrorCode.EMPTY_NAME, "column", () -> column("", INTEGER));
        expectRefusal(ErrorCode.BAD_NAME, "NUL", () -> column("a\0b", INTEGER));
    }

    @Test
    void copyInAnotherSchema_takesItsOwnKeysAlong() {
        TableDefinition table = TableDefinition.of(
                "t",
                ID,
                column("parent", BIGINT).references("t", "id"),
                column("other", BIGINT).references(ColumnReference.to(new TableName("far", "x"), "id")));

        TableDefinition moved = table.in("near");

        assertThat(moved.schema()).isEqualTo("near");
        assertThat(moved.foreignKeys())
                .extracting(ForeignKey::target)
                .containsExactly(new TableName("near", "t"), new TableName("far", "x"));
    }

    @Test
    void onlyWholeKey_isFilledByTheDatabase() {
        assertThat(TableDefinition.of("t", ID).autoincrementColumn()).isPresent();
        assertThat(TableDefinition.of("t", ID.autoincrement(false)).autoincrementColumn())
                .isEmpty();
        assertThat(TableDefinition.of("t", ID.defaultValue(1L)).autoincrementColumn())
                .isEmpty();
        assertThat(TableDefinition.of("t", ID.references("u", "id")).autoincrementColumn())
                .isEmpty();
        assertThat(TableDefinition.of("t", column("code", varchar(5)).primaryKey())
                        .autoincrementColumn())
                .isEmpty();
    }

    @Test
    void everyOperation_turnsBackToItself() {
        TableDefinition table = TableDefinition.of("t", ID);
        SchemaOperation create = new SchemaOperation.CreateTable(table);
        SchemaOperation rename = new SchemaOperation.RenameTable(TableName.of("a"), "b");

        assertThat(create.reverse()).isEqualTo(new SchemaOperation.DropTable(table));
        assertThat(create.reverse().reverse()).isEqualTo(create);
        assertThat(rename.reverse()).isEqualTo(new SchemaOperation.RenameTable(TableName.of("b"), "a"));
    }
}
