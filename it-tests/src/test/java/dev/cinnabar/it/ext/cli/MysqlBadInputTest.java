package dev.cinnabar.it.ext.cli;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import java.util.List;

/** What is wrong with scripts or the database, on MySQL. */
class MysqlBadInputTest extends ServerBadInputContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }

    @Override
    List<String> createUser(String user, String rights, String database) {
        return List.of(
                "CREATE USER '" + user + "'@'%' IDENTIFIED WITH mysql_native_password BY 'word'",
                "GRANT " + rights + " ON `" + database + "`.* TO '" + user + "'@'%'");
    }

    @Override
    List<String> dropUser(String user) {
        return List.of("DROP USER '" + user + "'@'%'");
    }

    @Override
    String session() {
        return "SELECT connection_id()";
    }

    @Override
    String kill(long session) {
        return "KILL " + session;
    }
}
