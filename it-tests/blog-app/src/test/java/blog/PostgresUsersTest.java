package blog;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

/** Users and tags on PostgreSQL. */
class PostgresUsersTest extends UsersContract {
    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }
}
