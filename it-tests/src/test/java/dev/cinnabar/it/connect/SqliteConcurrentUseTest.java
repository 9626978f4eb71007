package dev.cinnabar.it.connect;

import dev.cinnabar.testkit.server.Databases;

class SqliteConcurrentUseTest extends ConcurrentUseContract {
    SqliteConcurrentUseTest() {
        super(Databases.sqlite());
    }
}
