package dev.cinnabar.it.injection;

import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresDoorTest extends DoorTest {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.postgres());

    @RegisterExtension
    static final FreshDatabase SCRIPTS = FreshDatabase.on(Databases.postgres());

    PostgresDoorTest() {
        super(DATABASE, 12);
    }

    @Override
    DoorSandbox sandbox() throws SQLException {
        return new DoorSandboxes.Postgres(DATABASE.database(), SCRIPTS.database());
    }
}
