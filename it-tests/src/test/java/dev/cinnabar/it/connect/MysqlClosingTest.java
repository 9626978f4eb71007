package dev.cinnabar.it.connect;

import dev.cinnabar.testkit.server.Databases;
import java.sql.DriverManager;
import java.sql.SQLException;

class MysqlClosingTest extends ClosingContract {
    MysqlClosingTest() {
        super(Databases.mysql());
    }

    @Override
    String slow() {
        return "SELECT sleep(60)";
    }

    /** Sessions in the database. */
    @Override
    long remains() throws SQLException {
        try (var outside = DriverManager.getConnection(database().jdbcUrl());
                var statement = outside.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM information_schema.processlist"
                        + " WHERE db = database() AND id <> connection_id()")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
