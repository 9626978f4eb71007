package dev.cinnabar.it.connect;

import dev.cinnabar.testkit.server.Databases;

class SqliteSecretsTest extends SecretsContract {
    SqliteSecretsTest() {
        super(Databases.sqlite());
    }

    @Override
    boolean hasUsers() {
        return false;
    }
}
