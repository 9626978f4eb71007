package blog;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

/** Posts on PostgreSQL. */
class PostgresPostsTest extends PostsContract {
    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }
}
