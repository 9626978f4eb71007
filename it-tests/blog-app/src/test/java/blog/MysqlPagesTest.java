package blog;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

/** Pages on MySQL. */
class MysqlPagesTest extends PagesContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }
}
