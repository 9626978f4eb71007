package blog;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

/** Posts on MySQL. */
class MysqlPostsTest extends PostsContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }
}
