package dev.cinnabar.it.orm;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class MysqlRenewedValuesTest extends RenewedValuesContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }
}
