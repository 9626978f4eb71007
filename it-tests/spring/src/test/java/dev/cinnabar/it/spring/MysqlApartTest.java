package dev.cinnabar.it.spring;

import dev.cinnabar.testkit.server.Databases;

class MysqlApartTest extends ApartContract {
    MysqlApartTest() {
        super(Databases.mysql());
    }
}
