package dev.cinnabar.it.injection;

import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteDoorTest extends DoorTest {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.sqlite());

    SqliteDoorTest() {
        super(DATABASE, 40);
    }

    @Override
    DoorSandbox sandbox() throws SQLException {
        return new DoorSandboxes.Sqlite();
    }
}
