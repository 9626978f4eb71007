package dev.cinnabar.it.connect;

import dev.cinnabar.testkit.server.Databases;

class SqliteResultTest extends ResultContract {
    SqliteResultTest() {
        super(Databases.sqlite());
    }
}
