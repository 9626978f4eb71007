package dev.cinnabar.it.connect;

import dev.cinnabar.testkit.server.Databases;

/** Statements with their values in their text on SQLite. */
class SqliteScriptTest extends ScriptContract {
    SqliteScriptTest() {
        super(Databases.sqlite());
    }
}
