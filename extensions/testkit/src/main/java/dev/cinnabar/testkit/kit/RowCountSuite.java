package dev.cinnabar.testkit.kit;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.parameter;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.sql.Sql.text;
import static dev.cinnabar.sql.Sql.update;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.VARCHAR;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.result.Changed;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.TableText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What statements count, and simple updates and deletes. */
interface RowCountSuite {
    NumberColumn<Integer> EMPLOYEE_ID =
            column("employee_id", INTEGER).primaryKey().autoincrement(false);
    TextColumn EMPLOYEE_NAME = column("name", varchar(50));
    TextColumn EMPLOYEE_DEPARTMENT = column("department", varchar(1));
    Table EMPLOYEES = table("employees", EMPLOYEE_ID, EMPLOYEE_NAME, EMPLOYEE_DEPARTMENT);
    TableText DEPARTMENT = EMPLOYEES.column(EMPLOYEE_DEPARTMENT);

    private static void fillEmployees(Sandbox sandbox) {
        sandbox.create(EMPLOYEES);
        sandbox.fill(
                EMPLOYEES, 1, "Angela", "A", 2, "Andrew", "A", 3, "Anand", "A", 4, "Bob", "B", 5, "Bobette", "B", 6,
                "Buffy", "B", 7, "Charlie", "C", 8, "Cynthia", "C", 9, "Chris", "C");
    }

    @Test
    @Tag("RowCountTest.test_non_rowcount_scenarios_no_raise")
    default void rowCount_isAlwaysThereToBeRead(Sandbox sandbox) {
        fillEmployees(sandbox);
        var name = EMPLOYEES.column(EMPLOYEE_NAME);

        Changed updated = sandbox.run(update(EMPLOYEES).set(EMPLOYEE_NAME, "x").where(DEPARTMENT.eq("C")));
        Changed inserted = sandbox.connection()
                .execute(
                        insert(EMPLOYEES),
                        List.of(
                                Map.of("employee_id", 10, "name", "Dora", "department", "D"),
                                Map.of("employee_id", 11, "name", "Dina", "department", "D")));
        Changed deleted = sandbox.run(delete(EMPLOYEES).where(DEPARTMENT.eq("C")));
        var rows = sandbox.connection().execute(select(name));
        rows.close();
        sandbox.connection().commit();
        sandbox.connection().close();

        assertThat(updated.rowCount()).isEqualTo(3);
        assertThat(inserted.rowCount()).isEqualTo(2);
        assertThat(deleted.rowCount()).isEqualTo(3);
    }

    @Test
    @Tag("RowCountTest.test_update_rowcount1")
    default void update_countsChangedRows(Sandbox sandbox) {
        fillEmployees(sandbox);

        Changed changed =
                sandbox.run(update(EMPLOYEES).set(EMPLOYEE_DEPARTMENT, "Z").where(DEPARTMENT.eq("C")));

        assertThat(changed.rowCount()).isEqualTo(3);
    }

    @Test
    @Tag("RowCountTest.test_update_rowcount2")
    default void update_countsMatchedRows_whenNothingChanges(Sandbox sandbox) {
        fillEmployees(sandbox);

        Changed changed =
                sandbox.run(update(EMPLOYEES).set(EMPLOYEE_DEPARTMENT, "C").where(DEPARTMENT.eq("C")));

        assertThat(changed.rowCount()).isEqualTo(3);
    }

    @Test
    @Tag("RowCountTest.test_multi_update_rowcount")
    default void updateOfManySets_countsTheRowsOfAll(Sandbox sandbox) {
        fillEmployees(sandbox);
        var renamed = update(EMPLOYEES)
                .set(EMPLOYEE_NAME, parameter("new", VARCHAR))
                .where(EMPLOYEES.column(EMPLOYEE_NAME).eq(parameter("old", VARCHAR)));

        Changed changed = sandbox.connection()
                .execute(
                        renamed,
                        List.of(
                                Map.of("old", "Bob", "new", "Bobby"),
                                Map.of("old", "Cynthia", "new", "Cindy"),
                                Map.of("old", "nobody", "new", "somebody")));

        assertThat(changed.rowCount()).isEqualTo(2);
    }

    @Test
    @Tag("RowCountTest.test_multi_delete_rowcount")
    default void deleteOfManySets_countsTheRowsOfAll(Sandbox sandbox) {
        fillEmployees(sandbox);
        var gone = delete(EMPLOYEES).where(EMPLOYEES.column(EMPLOYEE_NAME).eq(parameter("name", VARCHAR)));

        Changed changed = sandbox.connection()
                .execute(gone, List.of(Map.of("name", "Bob"), Map.of("name", "Cynthia"), Map.of("name", "nobody")));

        assertThat(changed.rowCount()).isEqualTo(2);
    }

    @Test
    @Tag("RowCountTest.test_raw_sql_rowcount")
    default void rawUpdate_countsRows(Sandbox sandbox) {
        fillEmployees(sandbox);

        Changed changed = sandbox.connection()
                .executeRaw(
                        setDepartment(EMPLOYEES, sandbox) + " = 'Z' WHERE " + quoted("department", sandbox) + " = 'C'");

        assertThat(changed.rowCount()).isEqualTo(3);
    }

    private static String setDepartment(Table table, Sandbox sandbox) {
        return "UPDATE " + quoted(table.name(), sandbox) + " SET " + quoted("department", sandbox);
    }

    private static String quoted(String name, Sandbox sandbox) {
        return sandbox.dialect().identifiers().quote(name);
    }

    @Test
    @Tag("RowCountTest.test_text_rowcount")
    default void textUpdate_countsRows(Sandbox sandbox) {
        fillEmployees(sandbox);

        Changed changed = sandbox.run(
                text(setDepartment(EMPLOYEES, sandbox) + " = 'Z' WHERE " + quoted("department", sandbox) + " = :old")
                        .bind("old", "C"));

        assertThat(changed.rowCount()).isEqualTo(3);
    }

    @Test
    @Tag("SimpleUpdateDeleteTest.test_update")
    default void update_changesOneRow(Sandbox sandbox) {
        fillEmployees(sandbox);
        var id = EMPLOYEES.column(EMPLOYEE_ID);
        var name = EMPLOYEES.column(EMPLOYEE_NAME);

        Changed changed =
                sandbox.run(update(EMPLOYEES).set(EMPLOYEE_NAME, "Andy").where(id.eq(2)));

        assertThat(changed.rowCount()).isOne();
        assertThat(changed.generatedKeys()).isEmpty();
        assertThat(sandbox.all(select(name).where(id.le(3)).orderBy(id))).containsExactly("Angela", "Andy", "Anand");
    }

    @Test
    @Tag("SimpleUpdateDeleteTest.test_delete")
    default void delete_removesOneRow(Sandbox sandbox) {
        fillEmployees(sandbox);
        var id = EMPLOYEES.column(EMPLOYEE_ID);

        Changed changed = sandbox.run(delete(EMPLOYEES).where(id.eq(2)));

        assertThat(changed.rowCount()).isOne();
        assertThat(changed.generatedKeys()).isEmpty();
        assertThat(sandbox.all(select(id).where(id.le(3)).orderBy(id))).containsExactly(1, 3);
    }

    @Test
    @Requires(Feature.DELETE_RETURNING)
    @Tag("SimpleUpdateDeleteTest.test_delete_returning")
    default void delete_returnsWhatItRemoved(Sandbox sandbox) {
        fillEmployees(sandbox);
        var id = EMPLOYEES.column(EMPLOYEE_ID);
        var name = EMPLOYEES.column(EMPLOYEE_NAME);

        var some = sandbox.connection()
                .execute(delete(EMPLOYEES).where(id.in(List.of(2, 3))).returning(id, name));
        assertThat(some.keys()).containsExactly("employee_id", "name");
        assertThat(some.all()).extracting(row -> row.v2()).containsExactlyInAnyOrder("Andrew", "Anand");

        var none =
                sandbox.connection().execute(delete(EMPLOYEES).where(id.eq(99)).returning(id, name));
        assertThat(none.keys()).containsExactly("employee_id", "name");
        assertThat(none.all()).isEmpty();

        assertThat(sandbox.all(delete(EMPLOYEES).where(id.in(List.of())).returning(id, name)))
                .isEmpty();
        assertThat(sandbox.all(select(id))).hasSize(7);
    }
}
