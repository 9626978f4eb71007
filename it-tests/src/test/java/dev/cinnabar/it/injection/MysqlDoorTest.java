package dev.cinnabar.it.injection;

import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.RegisterExtension;

class MysqlDoorTest extends DoorTest {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.mysql());

    @RegisterExtension
    static final FreshDatabase SCRIPTS = FreshDatabase.on(Databases.mysql());

    MysqlDoorTest() {
        super(DATABASE, 6);
    }

    @Override
    DoorSandbox sandbox() throws SQLException {
        return new DoorSandboxes.Mysql(DATABASE.database(), SCRIPTS.database());
    }
}
