package dev.cinnabar.it.ext.cli;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import java.util.List;

/** What is wrong with scripts or the database, on PostgreSQL. */
class PostgresBadInputTest extends ServerBadInputContract {
    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }

    @Override
    List<String> createUser(String user, String rights, String database) {
        return List.of(
                "CREATE ROLE " + user + " LOGIN PASSWORD 'word'",
                "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
                "GRANT " + rights + " ON ALL TABLES IN SCHEMA public TO " + user);
    }

    @Override
    List<String> dropUser(String user) {
        return List.of("DROP OWNED BY " + user, "DROP ROLE " + user);
    }

    @Override
    String session() {
        return "SELECT pg_backend_pid()";
    }

    @Override
    String kill(long session) {
        return "SELECT pg_terminate_backend(" + session + ", 5000)";
    }
}
