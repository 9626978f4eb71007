package dev.cinnabar.it.orm;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class MysqlFormulaTest extends FormulaContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }
}
