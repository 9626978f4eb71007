package dev.cinnabar.it.orm;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import java.util.Collections;
import java.util.List;

class SqliteLockingTest extends LockingContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }

    /** A transaction that writes holds the whole file. */
    @Override
    List<String> locks() {
        return Collections.nCopies(5, "");
    }
}
