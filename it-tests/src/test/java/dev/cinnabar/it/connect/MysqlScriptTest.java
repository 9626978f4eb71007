package dev.cinnabar.it.connect;

import dev.cinnabar.testkit.server.Databases;

/** Statements with their values in their text on MySQL. */
class MysqlScriptTest extends ScriptContract {
    MysqlScriptTest() {
        super(Databases.mysql());
    }
}
