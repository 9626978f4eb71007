package dev.cinnabar.it.orm;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import java.util.List;

class PostgresLockingTest extends LockingContract {
    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }

    @Override
    List<String> locks() {
        return List.of(
                "FOR UPDATE NOWAIT",
                "FOR SHARE SKIP LOCKED",
                "FOR UPDATE OF \"accounts\"",
                "FOR KEY SHARE",
                "FOR NO KEY UPDATE");
    }
}
