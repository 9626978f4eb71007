package blog;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

/** Lists of posts on PostgreSQL. */
class PostgresSearchTest extends SearchContract {
    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }
}
