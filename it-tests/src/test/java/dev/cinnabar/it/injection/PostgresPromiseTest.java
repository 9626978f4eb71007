package dev.cinnabar.it.injection;

import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresPromiseTest extends PromiseTest {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.postgres());

    PostgresPromiseTest() {
        super(
                DATABASE,
                19,
                List.of(
                        "ApplicationName",
                        "sslmode",
                        "sslrootcert",
                        "channelBinding",
                        "gssEncMode",
                        "currentSchema",
                        "connectTimeout",
                        "loginTimeout",
                        "socketTimeout",
                        "cancelSignalTimeout",
                        "tcpKeepAlive",
                        "targetServerType",
                        "prepareThreshold",
                        "preparedStatementCacheQueries",
                        "preparedStatementCacheSizeMiB",
                        "defaultRowFetchSize",
                        "assumeMinServerVersion",
                        "binaryTransfer",
                        "reWriteBatchedInserts"));
    }
}
