package dev.cinnabar.it.ext.async;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class PostgresAsyncGuideTest extends AsyncGuideContract {
    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }
}
