package dev.cinnabar.it.spring;

import dev.cinnabar.testkit.server.Databases;

class MysqlRepositoryTest extends RepositoryContract {
    MysqlRepositoryTest() {
        super(Databases.mysql());
    }
}
