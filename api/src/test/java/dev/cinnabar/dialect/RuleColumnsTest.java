package dev.cinnabar.dialect;

import static dev.cinnabar.schema.ForeignKey.foreignKey;
import static dev.cinnabar.schema.PrimaryKey.primaryKey;
import static dev.cinnabar.schema.UniqueConstraint.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.error.BrokenRule;
import dev.cinnabar.error.ErrorOrigin;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.error.IntegrityException.Kind;
import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.NameLimit;
import dev.cinnabar.schema.NamingConvention;
import dev.cinnabar.schema.SchemaCondition;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.sql.node.Assignment;
import dev.cinnabar.sql.node.ChangeNode;
import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.DeleteNode;
import dev.cinnabar.sql.node.InsertNode;
import dev.cinnabar.sql.node.InsertSource;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.NodeSource;
import dev.cinnabar.sql.node.NullLiteral;
import dev.cinnabar.sql.node.Ordering;
import dev.cinnabar.sql.node.TableNode;
import dev.cinnabar.sql.node.TruthTest;
import dev.cinnabar.sql.node.UpdateNode;
import dev.cinnabar.type.Types;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleColumnsTest {
    private static final TableDefinition USERS = TableDefinition.of(
            "users",
            ColumnDefinition.column("id", Types.INTEGER),
            ColumnDefinition.column("email", Types.VARCHAR),
            ColumnDefinition.column("boss", Types.INTEGER),
            primaryKey("id"),
            unique("email"),
            Index.index("ix_boss", "boss", "email").unique(),
            foreignKey("boss").references("users", "id"));

    private record CheckCondition(Node node) implements SchemaCondition, NodeSource {}

    private final RuleColumns columns = new RuleColumns(NamingConvention.STANDARD, NameLimit.characters(64));

    @Test
    void ruleWithAConventionalName_isFound() {
        assertThat(named(broken(Kind.UNIQUE, "users", "uq_users_email"), insert())
                        .columns())
                .containsExactly("email");
    }

    @Test
    void uniqueIndex_isFound() {
        assertThat(named(broken(Kind.UNIQUE, "users", "ix_boss"), insert()).columns())
                .containsExactly("boss", "email");
    }

    @Test
    void primaryKey_isFound_underMysqlsName() {
        assertThat(named(broken(Kind.UNIQUE, "users", "PRIMARY"), insert()).columns())
                .containsExactly("id");
    }

    @Test
    void check_isFoundByTheColumnsOfItsCondition() {
        TableNode users = new TableNode(USERS, "");
        var email = new ColumnNode(users, "email", Types.VARCHAR);
        TableDefinition checked = TableDefinition.of(
                "users",
                ColumnDefinition.column("email", Types.VARCHAR),
                new CheckConstraint("ck", new CheckCondition(new TruthTest(email, true, false))));

        IntegrityException named = named(broken(Kind.CHECK, null, "ck"), insertInto(checked));

        assertThat(named.columns()).containsExactly("email");
        assertThat(named.table()).contains("users");
    }

    @Test
    void table_isAdded_whenOnlyTheColumnIsKnown() {
        IntegrityException broken = new IntegrityException(
                Kind.NOT_NULL,
                new BrokenRule(null, List.of("email"), null),
                new ErrorOrigin(null, 1048, null, null),
                null);

        assertThat(named(broken, insert()).table()).contains("users");
    }

    @Test
    void onlyForeignKey_isTheOneThatWasBroken_onInsert() {
        assertThat(named(broken(Kind.FOREIGN_KEY, null, null), insert()).columns())
                .containsExactly("boss");
    }

    @Test
    void foreignKey_isThatOfTheUpdatedColumn_unlessAKeyChangesToo() {
        IntegrityException broken = broken(Kind.FOREIGN_KEY, null, null);

        assertThat(named(broken, update("boss")).columns()).containsExactly("boss");
        assertThat(named(broken, update("boss", "id")).columns()).isEmpty();
        assertThat(named(broken, update("email")).columns()).isEmpty();
    }

    @Test
    void foreignKey_staysUnknown_onDelete() {
        var delete = new DeleteNode(new TableNode(USERS, ""), List.of(), List.of(), Ordering.NONE, List.of());

        assertThat(named(broken(Kind.FOREIGN_KEY, null, null), delete).columns())
                .isEmpty();
    }

    @Test
    void ruleOfAnotherTable_isLeftAsItIs() {
        IntegrityException broken = broken(Kind.UNIQUE, "letters", "uq_users_email");

        assertThat(named(broken, insert())).isSameAs(broken);
    }

    private IntegrityException named(IntegrityException broken, ChangeNode statement) {
        return columns.named(broken, statement);
    }

    private static IntegrityException broken(Kind kind, @Nullable String table, @Nullable String constraint) {
        var rule = new BrokenRule(table, List.of(), constraint);
        return new IntegrityException(kind, rule, new ErrorOrigin(null, 1, null, null), null);
    }

    private static InsertNode insert() {
        return insertInto(USERS);
    }

    private static InsertNode insertInto(TableDefinition table) {
        var rows = new InsertSource.Rows(List.of());
        return new InsertNode(new TableNode(table, ""), List.of(), rows, null, List.of(), List.of());
    }

    private static UpdateNode update(String... columns) {
        List<Assignment> assignments = Arrays.stream(columns)
                .map(column -> new Assignment(column, new NullLiteral()))
                .toList();
        return new UpdateNode(new TableNode(USERS, ""), assignments, List.of(), List.of(), Ordering.NONE, List.of());
    }
}
