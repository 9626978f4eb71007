package blog;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

/** Pages on PostgreSQL. */
class PostgresPagesTest extends PagesContract {
    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }
}
