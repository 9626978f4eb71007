package dev.cinnabar.it.connect;

import dev.cinnabar.testkit.server.Databases;

class PostgresConcurrentUseTest extends ConcurrentUseContract {
    PostgresConcurrentUseTest() {
        super(Databases.postgres());
    }
}
