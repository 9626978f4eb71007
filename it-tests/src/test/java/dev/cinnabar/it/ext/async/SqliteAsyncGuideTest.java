package dev.cinnabar.it.ext.async;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class SqliteAsyncGuideTest extends AsyncGuideContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }
}
