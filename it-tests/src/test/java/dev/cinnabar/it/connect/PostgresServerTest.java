package dev.cinnabar.it.connect;

import dev.cinnabar.testkit.server.Databases;

class PostgresServerTest extends ServerContract {
    PostgresServerTest() {
        super(Databases.postgres());
    }

    @Override
    String sessionNumber() {
        return "SELECT pg_backend_pid()";
    }

    @Override
    String kill(long session) {
        return "SELECT pg_terminate_backend(" + session + ", 5000)";
    }

    @Override
    String sleep(int seconds) {
        return "SELECT pg_sleep(" + seconds + ")";
    }

    @Override
    String setLevelOfSession() {
        return "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SERIALIZABLE";
    }
}
