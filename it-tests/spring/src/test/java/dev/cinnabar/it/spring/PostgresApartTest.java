package dev.cinnabar.it.spring;

import dev.cinnabar.testkit.server.Databases;

class PostgresApartTest extends ApartContract {
    PostgresApartTest() {
        super(Databases.postgres());
    }
}
