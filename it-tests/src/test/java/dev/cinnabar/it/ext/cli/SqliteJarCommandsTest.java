package dev.cinnabar.it.ext.cli;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class SqliteJarCommandsTest extends JarCommandsContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }
}
