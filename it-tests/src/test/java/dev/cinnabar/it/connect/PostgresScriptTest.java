package dev.cinnabar.it.connect;

import dev.cinnabar.testkit.server.Databases;

/** Statements with their values in their text on PostgreSQL. */
class PostgresScriptTest extends ScriptContract {
    PostgresScriptTest() {
        super(Databases.postgres());
    }
}
