package dev.cinnabar.it.spring;

import dev.cinnabar.testkit.server.Databases;

class SqliteRepositoryTest extends RepositoryContract {
    SqliteRepositoryTest() {
        super(Databases.sqlite());
    }
}
