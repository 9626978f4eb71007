package dev.cinnabar.schema;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.type.Types.BIGINT;
import static dev.cinnabar.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamingConventionTest {
    @Test
    void name_thatLooksLikeAPlace_isLeftAsItIs() {
        assertThat(NamingConvention.filled("uq_{table}_{columns}", "{columns}", List.of("{table}"), "", 1))
                .isEqualTo("uq_{columns}_{table}");
    }

    private static final NumberColumn<Long> ID = column("id", BIGINT).primaryKey();

    @Test
    void namelessParts_getTheNamesOfTheConvention() {
        TableDefinition table = TableDefinition.of(
                "t",
                ID,
                column("a", INTEGER).unique().references("u", "id"),
                column("b", INTEGER).index().check(new SqlText("b > 0")).check(new SqlText("b < 9")));

        TableDefinition named = NamingConvention.STANDARD.applied(table, NameLimit.bytes(63));

        assertThat(named.primaryKey().name()).isEqualTo("pk_t");
        assertThat(named.uniques()).extracting(UniqueConstraint::name).containsExactly("uq_t_a");
        assertThat(named.foreignKeys()).extracting(ForeignKey::name).containsExactly("fk_t_a");
        assertThat(named.indexes()).extracting(Index::name).containsExactly("ix_t_b");
        assertThat(named.checks()).extracting(CheckConstraint::name).containsExactly("ck_t_1", "ck_t_2");
        assertThat(NamingConvention.STANDARD.applied(named, NameLimit.bytes(63)))
                .isEqualTo(named);
    }

    @Test
    void longName_isCutAtAWholeCharacter_andEndsInAHash() {
        TableDefinition table = TableDefinition.of("Ж".repeat(40), ID);

        String name = NamingConvention.STANDARD
                .applied(table, NameLimit.bytes(63))
                .primaryKey()
                .name();

        assertThat(NameLimit.bytes(63).allows(name)).isTrue();
        assertThat(name).startsWith("pk_ЖЖ").matches(".*_[0-9a-f]{8}");
        assertThat(NamingConvention.STANDARD
                        .applied(table, NameLimit.bytes(63))
                        .primaryKey()
                        .name())
                .isEqualTo(name);
    }

    @Test
    void twoOfOneName_areToldApart() {
        TableDefinition table = TableDefinition.of(
                "t", ID, Index.index("", "id"), Index.index("", "id").descending());

        assertThat(NamingConvention.STANDARD.applied(table, NameLimit.NONE).indexes())
                .extracting(Index::name)
                .containsExactly("ix_t_id", "ix_t_id_2");
    }
}
