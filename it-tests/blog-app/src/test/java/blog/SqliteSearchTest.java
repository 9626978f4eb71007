package blog;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

/** Lists of posts on SQLite. */
class SqliteSearchTest extends SearchContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }
}
