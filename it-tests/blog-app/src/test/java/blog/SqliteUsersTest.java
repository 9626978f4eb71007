package blog;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

/** Users and tags on SQLite. */
class SqliteUsersTest extends UsersContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }
}
