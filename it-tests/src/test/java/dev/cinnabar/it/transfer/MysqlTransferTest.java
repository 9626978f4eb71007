package dev.cinnabar.it.transfer;

import dev.cinnabar.testkit.random.RandomSuite;
import dev.cinnabar.testkit.server.Databases;
import java.sql.SQLException;
import java.sql.Statement;

class MysqlTransferTest extends TransferContract {
    private static final int NO_SUCH_SESSION = 1094;

    MysqlTransferTest() {
        super(Databases.mysql());
    }

    @Override
    RandomSuite suite() {
        return new RandomSuite("transfer-kills-mysql", MysqlTransferTest.class, KILLS, KILLS);
    }

    @Override
    public String own() {
        return "SELECT connection_id()";
    }

    @Override
    public String others() {
        return "SELECT id FROM information_schema.processlist WHERE db = database() AND id <> connection_id() ORDER BY id";
    }

    @Override
    public boolean kill(Statement statement, long session) throws SQLException {
        try {
            statement.execute("KILL CONNECTION " + session);
            return true;
        } catch (SQLException failure) {
            if (failure.getErrorCode() == NO_SUCH_SESSION) {
                return false;
            }
            throw failure;
        }
    }
}
