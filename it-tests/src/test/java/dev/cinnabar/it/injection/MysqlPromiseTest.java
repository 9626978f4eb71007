package dev.cinnabar.it.injection;

import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

class MysqlPromiseTest extends PromiseTest {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.mysql());

    MysqlPromiseTest() {
        super(
                DATABASE,
                17,
                List.of(
                        "sslMode",
                        "useSSL",
                        "connectTimeout",
                        "socketTimeout",
                        "tcpKeepAlive",
                        "characterEncoding",
                        "connectionCollation",
                        "connectionTimeZone",
                        "cachePrepStmts",
                        "useServerPrepStmts",
                        "prepStmtCacheSize",
                        "prepStmtCacheSqlLimit",
                        "rewriteBatchedStatements",
                        "tinyInt1isBit",
                        "zeroDateTimeBehavior",
                        "useCompression",
                        "maxAllowedPacket"));
    }
}
