package dev.cinnabar.it.connect;

import dev.cinnabar.testkit.server.Databases;

class MysqlConcurrentUseTest extends ConcurrentUseContract {
    MysqlConcurrentUseTest() {
        super(Databases.mysql());
    }
}
