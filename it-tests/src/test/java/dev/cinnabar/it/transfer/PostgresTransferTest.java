package dev.cinnabar.it.transfer;

import dev.cinnabar.testkit.random.RandomSuite;
import dev.cinnabar.testkit.server.Databases;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

class PostgresTransferTest extends TransferContract {
    PostgresTransferTest() {
        super(Databases.postgres());
    }

    @Override
    RandomSuite suite() {
        return new RandomSuite("transfer-kills-postgresql", PostgresTransferTest.class, KILLS, KILLS);
    }

    @Override
    public String own() {
        return "SELECT pg_backend_pid()";
    }

    @Override
    public String others() {
        return "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
                + " AND backend_type = 'client backend' ORDER BY pid";
    }

    @Override
    public boolean kill(Statement statement, long session) throws SQLException {
        try (ResultSet answer = statement.executeQuery("SELECT pg_terminate_backend(" + session + ")")) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
