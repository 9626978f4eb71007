package dev.cinnabar.it.connect;

import dev.cinnabar.testkit.server.Databases;

class MysqlResultTest extends ResultContract {
    MysqlResultTest() {
        super(Databases.mysql());
    }
}
