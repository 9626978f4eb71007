package dev.cinnabar.it.connect;

import dev.cinnabar.testkit.server.Databases;

class MysqlServerTest extends ServerContract {
    MysqlServerTest() {
        super(Databases.mysql());
    }

    @Override
    String sessionNumber() {
        return "SELECT connection_id()";
    }

    @Override
    String kill(long session) {
        return "KILL " + session;
    }

    @Override
    String sleep(int seconds) {
        return "SELECT count(*) FROM information_schema.columns a, information_schema.columns b, information_schema.columns c"
                + " WHERE sleep(" + seconds + ") = 0";
    }

    @Override
    String setLevelOfSession() {
        return "SET SESSION TRANSACTION ISOLATION LEVEL SERIALIZABLE";
    }
}
