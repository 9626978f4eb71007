package dev.cinnabar.it.injection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A database in which what doors say is run, all of it in one go, several statements too, and then undone. Beside it stands a table
 * that no door names. Confined to one thread.
 */
abstract class DoorSandbox implements AutoCloseable {
    /**
     * What the database made of it.
     *
     * @param refusal the database's code where it refuses it, else empty
     * @param parameters how many it sees
     * @param columns how many its rows have
     * @param state what there is afterwards: the canary's secret, and how many tables, columns and users
     */
    record Verdict(String refusal, int parameters, int columns, String state) {}

    final Connection statements;
    final Connection scripts;

    DoorSandbox(Connection statements, Connection scripts) throws SQLException {
        this.statements = statements;
        this.scripts = scripts;
        for (Connection connection : List.of(statements, scripts)) {
            run(connection, "CREATE TABLE canary (secret VARCHAR(20))");
            run(connection, "INSERT INTO canary VALUES ('unharmed')");
        }
        run(statements, "CREATE TABLE people (id INTEGER PRIMARY KEY, name VARCHAR(200))");
        run(statements, "INSERT INTO people VALUES (1, 'name')");
        statements.setAutoCommit(false);
        scripts.setAutoCommit(false);
    }

    /** The query that tells the state. */
    abstract String state();

    /** The query that tells what a single statement could do that can be undone: all of it, unless that takes long. */
    String passing() {
        return state();
    }

    /** What single statements did that cannot be undone: the same always, since no door lets any do that. */
    final String lasting() {
        return told(statements, state());
    }

    /** The codes by which the database says that a name cannot be, clearly and without running anything. */
    abstract List<String> clearRefusals();

    /** What becomes of a name of a column of a result. */
    String label(String name) {
        return name;
    }

    Verdict of(Said said) throws SQLException {
        Verdict verdict = said.isScript() ? script(said) : statement(said);
        (said.isScript() ? scripts : statements).rollback();
        return verdict;
    }

    private Verdict statement(Said said) throws SQLException {
        try (PreparedStatement prepared = statements.prepareStatement(said.sql())) {
            int parameters = prepared.getParameterMetaData().getParameterCount();
            for (int i = 0; i < Math.min(parameters, said.binds().size()); i++) {
                bind(prepared, i + 1, said.binds().get(i));
            }
            boolean hasRows = prepared.execute();
            int columns = hasRows ? prepared.getMetaData().getColumnCount() : 0;
            return new Verdict("", parameters, columns, told(statements, passing()));
        } catch (SQLException refused) {
            statements.rollback();
            return new Verdict(code(refused), 0, 0, told(statements, passing()));
        }
    }

    private static void bind(PreparedStatement prepared, int at, @Nullable Object value) throws SQLException {
        if (value instanceof String text) {
            prepared.setString(at, text);
        } else {
            prepared.setObject(at, value);
        }
    }

    Verdict script(Said said) throws SQLException {
        try {
            run(scripts, said.sql());
            return new Verdict("", 0, 0, told(scripts, state()));
        } catch (SQLException refused) {
            scripts.rollback();
            return new Verdict(code(refused), 0, 0, told(scripts, state()));
        }
    }

    static String code(SQLException refused) {
        return refused.getSQLState() + " " + refused.getErrorCode();
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    private static String told(Connection connection, String query) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException gone) {
            return String.valueOf(gone.getMessage());
        }
    }

    /** What the database reads in quoted texts. */
    List<String> texts(List<String> sources) throws SQLException {
        List<String> read = new ArrayList<>();
        try (Statement statement = scripts.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + String.join(", ", sources))) {
            rows.next();
            for (int i = 1; i <= sources.size(); i++) {
                read.add(new String(rows.getBytes(i), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return read;
    }

    /** What a quoted name is called; the database's code where it has no such names. */
    String name(String source) throws SQLException {
        try (Statement statement = scripts.createStatement();
                ResultSet rows = statement.executeQuery("SELECT 1 AS " + source)) {
            return rows.getMetaData().getColumnLabel(1);
        } catch (SQLException refused) {
            scripts.rollback();
            return "refused: " + code(refused);
        }
    }

    @Override
    public void close() throws SQLException {
        statements.close();
        scripts.close();
    }
}
