package dev.cinnabar.it.spring;

import dev.cinnabar.testkit.server.Databases;

class PostgresRepositoryTest extends RepositoryContract {
    PostgresRepositoryTest() {
        super(Databases.postgres());
    }
}
