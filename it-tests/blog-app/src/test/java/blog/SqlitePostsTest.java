package blog;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

/** Posts on SQLite. */
class SqlitePostsTest extends PostsContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }
}
