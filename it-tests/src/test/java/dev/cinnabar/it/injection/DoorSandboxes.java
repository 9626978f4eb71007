package dev.cinnabar.it.injection;

import dev.cinnabar.testkit.server.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The sandboxes of the three databases, over connections that look into nothing and let several statements through. */
final class DoorSandboxes {
    private DoorSandboxes() {}

    static Connection connect(TestDatabase database, String properties) throws SQLException {
        String url = database.jdbcUrl();
        return DriverManager.getConnection(url + (url.contains("?") ? "&" : "?") + properties);
    }

    /** SQLite runs all statements of a text that is given to {@code executeUpdate}. */
    static final class Sqlite extends DoorSandbox {
        Sqlite() throws SQLException {
            super(
                    DriverManager.getConnection("jdbc:sqlite::memory:"),
                    DriverManager.getConnection("jdbc:sqlite::memory:"));
        }

        @Override
        String state() {
            return "SELECT (SELECT group_concat(secret) FROM canary) || (SELECT count(*) FROM sqlite_master)";
        }

        @Override
        List<String> clearRefusals() {
            return List.of();
        }

        @Override
        Verdict script(Said said) throws SQLException {
            try (Statement statement = scripts.createStatement()) {
                statement.executeUpdate(said.sql());
            } catch (SQLException refused) {
                scripts.rollback();
                return new Verdict(code(refused), 0, 0, "");
            }
            return super.script(Said.script("SELECT 1"));
        }
    }

    /** PostgreSQL runs all statements of a text that comes by its simple protocol. */
    static final class Postgres extends DoorSandbox {
        Postgres(TestDatabase statements, TestDatabase scripts) throws SQLException {
            super(connect(statements, "stringtype=unspecified"), connect(scripts, "preferQueryMode=simple"));
        }

        @Override
        String state() {
            return """
                SELECT (SELECT string_agg(secret, ',') FROM canary) || (SELECT count(*) FROM pg_class) || ' '
                  || (SELECT count(*) FROM pg_attribute WHERE NOT attisdropped) || ' ' || (SELECT count(*) FROM pg_roles)
                  || ' ' || (SELECT count(*) FROM pg_type) || ' ' || (SELECT count(*) FROM pg_constraint)\
                """;
        }

        /** A text with NUL, which our own binding refuses before; what is no regular expression. */
        @Override
        List<String> clearRefusals() {
            return List.of("22021 0", "2201B 0");
        }
    }

    /** MySQL runs all statements of a text where the connection asks for it; what defines things cannot be undone, so it is dropped. */
    static final class Mysql extends DoorSandbox {
        Mysql(TestDatabase statements, TestDatabase scripts) throws SQLException {
            super(
                    connect(
                            statements,
                            "useServerPrepStmts=true&emulateUnsupportedPstmts=false&allowMultiQueries=true"),
                    connect(scripts, "allowMultiQueries=true&sessionVariables=foreign_key_checks=0"));
        }

        @Override
        String state() {
            return """
                SELECT concat_ws(' ', (SELECT group_concat(secret) FROM canary),
                  (SELECT count(*) FROM information_schema.tables WHERE table_schema = database()),
                  (SELECT count(*) FROM information_schema.columns WHERE table_schema = database()),
                  (SELECT count(*) FROM information_schema.statistics WHERE table_schema = database()),
                  (SELECT count(*) FROM mysql.user))\
                """;
        }

        /** Its schema takes some milliseconds to tell what is in it, and what is defined cannot be undone. */
        @Override
        String passing() {
            return "SELECT group_concat(secret) FROM canary";
        }

        /** No name of MySQL's ends in a blank, nor has one of these places for all marks; what is no regular expression. */
        @Override
        List<String> clearRefusals() {
            return List.of(
                    "42000 1102",
                    "42000 1103",
                    "42000 1166",
                    "42000 1280",
                    "42000 1059",
                    "42000 1096",
                    "HY000 3685",
                    "HY000 3688",
                    "HY000 3689",
                    "HY000 3691",
                    "HY000 3692",
                    "HY000 3696",
                    "HY000 3887");
        }

        @Override
        Verdict script(Said said) throws SQLException {
            Verdict verdict = super.script(said);
            for (String made : made()) {
                run(scripts, "DROP TABLE IF EXISTS `" + made.replace("`", "``") + "`");
                run(scripts, "DROP VIEW IF EXISTS `" + made.replace("`", "``") + "`");
            }
            if (said.sql().contains("SCHEMA")) {
                for (Skeleton.Quoted name : Skeleton.of("mysql", said.sql()).parts()) {
                    dropSchema(name.source());
                }
            }
            return verdict;
        }

        /** Blanks at the front are taken off, with a warning. */
        @Override
        String label(String name) {
            return name.stripLeading();
        }

        private void dropSchema(String name) throws SQLException {
            try {
                run(scripts, "DROP SCHEMA IF EXISTS " + name);
            } catch (SQLException refused) {
                if (!clearRefusals().contains(code(refused))) {
                    throw refused;
                }
            }
        }

        private List<String> made() throws SQLException {
            List<String> made = new ArrayList<>();
            try (Statement statement = scripts.createStatement();
                    ResultSet rows = statement.executeQuery("SHOW TABLES")) {
                while (rows.next()) {
                    made.add(rows.getString(1));
                }
            }
            made.remove("canary");
            return made;
        }
    }
}
