package blog;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

/** Lists of posts on MySQL. */
class MysqlSearchTest extends SearchContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }
}
