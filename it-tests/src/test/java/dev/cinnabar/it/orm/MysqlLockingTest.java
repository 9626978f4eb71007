package dev.cinnabar.it.orm;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import java.util.List;

class MysqlLockingTest extends LockingContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }

    @Override
    List<String> locks() {
        return List.of(
                "FOR UPDATE NOWAIT", "FOR SHARE SKIP LOCKED", "FOR UPDATE OF `accounts`", "FOR SHARE", "FOR UPDATE");
    }
}
