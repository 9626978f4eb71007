package dev.cinnabar.it.connect;

import dev.cinnabar.testkit.server.Databases;

class PostgresSecretsTest extends SecretsContract {
    PostgresSecretsTest() {
        super(Databases.postgres());
    }

    @Override
    boolean hasUsers() {
        return true;
    }
}
