package blog;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

/** Pages on SQLite. */
class SqlitePagesTest extends PagesContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }
}
