package dev.cinnabar.it.proof;

import dev.cinnabar.dialect.WrittenSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What a server makes of SQL by itself, where no driver looks into the text before it. Confined to one thread. */
abstract class TextOracle implements AutoCloseable {
    /**
     * What a server says.
     *
     * @param parameters how many it sees; -1 where it refuses the text
     * @param refusal why it does
     */
    record Verdict(int parameters, String refusal) {
        static Verdict accepted(int parameters) {
            return new Verdict(parameters, "");
        }

        static Verdict refused(String why) {
            return new Verdict(-1, why);
        }

        boolean isAccepted() {
            return parameters >= 0;
        }
    }

    final Connection connection;

    TextOracle(Connection connection) throws SQLException {
        this.connection = connection;
        run("CREATE TABLE probe (a INTEGER)");
    }

    final void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    /** What stands in the server's own text for the parameter of a number, from 1 on. */
    String parameter(int number) {
        return "?";
    }

    /** The text with the server's parameters in the place of names. */
    final String numbered(WrittenSql written) {
        StringBuilder sql = new StringBuilder();
        int number = 0;
        for (WrittenSql.Part part : written.parts()) {
            sql.append(part.isParameter() ? parameter(++number) : plain(part.text()));
        }
        return sql.toString();
    }

    /** The text with a number in the place of names; in parentheses, as a blank behind two dashes would begin a comment. */
    final String without(WrittenSql written) {
        StringBuilder sql = new StringBuilder();
        written.parts().forEach(part -> sql.append(part.isParameter() ? "(1)" : plain(part.text())));
        return sql.toString();
    }

    /** Text as the server has it; a driver may want question marks doubled. */
    String plain(String text) {
        return text;
    }

    /** Asks the server. */
    abstract Verdict of(String sql, int parameters) throws SQLException;

    /** Whether the server would run something behind a semicolon, had it the chance to. */
    abstract boolean runsSecond(String sql) throws SQLException;

    /** What the driver and the server together make of the text that is really sent. */
    Verdict sent(String sql) {
        return count(connection, sql);
    }

    static Verdict count(Connection connection, String sql) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return Verdict.accepted(statement.getParameterMetaData().getParameterCount());
        } catch (SQLException refused) {
            return Verdict.refused(String.valueOf(refused.getMessage()));
        }
    }

    @Override
    public void close() throws SQLException {}

    final boolean takeProbe() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM probe")) {
                rows.next();
                if (rows.getInt(1) == 0) {
                    return false;
                }
            }
            statement.execute("DELETE FROM probe");
            return true;
        }
    }

    /** PostgreSQL: text is given to PREPARE and to a cursor within a function, as a value. */
    static final class Postgres extends TextOracle {
        private final PreparedStatement ask;

        Postgres(Connection connection) throws SQLException {
            super(connection);
            run("""
                CREATE FUNCTION parameters_of(written text) RETURNS text LANGUAGE plpgsql AS $body$
                DECLARE asked refcursor; answer text;
                BEGIN
                  OPEN asked FOR EXECUTE written USING 'x'::text, 'x'::text, 'x'::text, 'x'::text, 'x'::text, 'x'::text,
                    'x'::text, 'x'::text, 'x'::text, 'x'::text, 'x'::text, 'x'::text;
                  CLOSE asked;
                  EXECUTE 'PREPARE asked AS ' || written;
                  SELECT cardinality(parameter_types) INTO answer FROM pg_prepared_statements WHERE name = 'asked';
                  DEALLOCATE asked;
                  RETURN answer;
                EXCEPTION WHEN OTHERS THEN
                  RETURN SQLSTATE || ' ' || SQLERRM;
                END $body$""");
            ask = connection.prepareStatement("SELECT parameters_of(?)");
        }

        @Override
        String parameter(int number) {
            return "$" + number;
        }

        @Override
        String plain(String text) {
            return text.replace("??", "?");
        }

        @Override
        Verdict of(String sql, int parameters) throws SQLException {
            ask.setString(1, sql);
            try (ResultSet rows = ask.executeQuery()) {
                rows.next();
                String answer = rows.getString(1);
                return answer.matches("\\d{1,2}")
                        ? Verdict.accepted(Integer.parseInt(answer))
                        : Verdict.refused(answer);
            }
        }

        @Override
        boolean runsSecond(String sql) throws SQLException {
            return of(sql, 0).refusal().startsWith("42P11");
        }
    }

    /** MySQL: text is sent to be prepared on a connection whose driver does not look into it. */
    static final class Mysql extends TextOracle {
        private final Connection prepared;
        private final Connection several;

        Mysql(Connection connection, Connection prepared, Connection several) throws SQLException {
            super(connection);
            this.prepared = prepared;
            this.several = several;
        }

        @Override
        Verdict of(String sql, int parameters) {
            return count(prepared, sql);
        }

        @Override
        public void close() throws SQLException {
            prepared.close();
            several.close();
        }

        @Override
        boolean runsSecond(String sql) throws SQLException {
            try (Statement statement = several.createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute(sql);
            } catch (SQLException refused) {
                // what went before the mistake has run
            }
            return takeProbe();
        }
    }

    /** SQLite: the driver hands the text on as it is. */
    static final class Sqlite extends TextOracle {
        Sqlite(Connection connection) throws SQLException {
            super(connection);
        }

        /** The first statement alone is read: what follows it does not matter, however wrong it is. */
        @Override
        Verdict of(String sql, int parameters) {
            Verdict verdict = sent(sql);
            String open = sql.replaceAll("[;\\s]+$", "");
            return verdict.isAccepted() && sent(open + "\n)(").isAccepted()
                    ? Verdict.refused("something follows the statement")
                    : verdict;
        }

        @Override
        boolean runsSecond(String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(sql);
            } catch (SQLException refused) {
                // what went before the mistake has run
            }
            return takeProbe();
        }
    }
}
