package dev.cinnabar.it.ext.observability;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

/**
 * A database, and what is said of it.
 *
 * @param system its name in OpenTelemetry's conventions
 * @param slow a query that takes longer than any test
 * @param hasServer whether it runs in a process of its own
 */
record Place(DatabaseServer server, String system, String slow, boolean hasServer) {
    static final Place SQLITE = new Place(
            Databases.sqlite(),
            "sqlite",
            "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 2000000000) SELECT count(*)"
                    + " FROM n",
            false);
    static final Place POSTGRES = new Place(Databases.postgres(), "postgresql", "SELECT pg_sleep(60)", true);
    static final Place MYSQL = new Place(
            Databases.mysql(),
            "mysql",
            "SELECT count(*) FROM information_schema.columns a, information_schema.columns b WHERE sleep(60) = 0",
            true);
}
