package blog;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

/** Users and tags on MySQL. */
class MysqlUsersTest extends UsersContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }
}
