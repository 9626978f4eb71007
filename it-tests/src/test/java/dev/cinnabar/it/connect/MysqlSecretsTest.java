package dev.cinnabar.it.connect;

import dev.cinnabar.testkit.server.Databases;

class MysqlSecretsTest extends SecretsContract {
    MysqlSecretsTest() {
        super(Databases.mysql());
    }

    @Override
    boolean hasUsers() {
        return true;
    }
}
