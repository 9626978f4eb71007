package dev.cinnabar.it.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.ExecutionOptions;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.it.spring.app.NotesApplication;
import dev.cinnabar.migrate.script.Scripts;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.spring.EngineCustomizer;
import dev.cinnabar.spring.SessionFactoryCustomizer;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How an application starts, or says why it does not. */
@ExtendWith(OutputCaptureExtension.class)
class StartUpTest {
    @TempDir
    Path folder;

    private String url() {
        return "spring.datasource.url=jdbc:sqlite:" + folder.resolve("app.db");
    }

    private ConfigurableApplicationContext start(Class<?> more, String... properties) {
        List<String> all = new ArrayList<>(List.of(properties));
        all.add("spring.main.banner-mode=off");
        if (all.stream().noneMatch(each -> each.startsWith("spring.datasource.url"))) {
            all.add(url());
        }
        return new SpringApplicationBuilder(NotesApplication.class, more)
                .web(WebApplicationType.NONE)
                .properties(all.toArray(String[]::new))
                .run();
    }

    private void with(Class<?> more, Consumer<ConfigurableApplicationContext> look, String... properties) {
        try (ConfigurableApplicationContext application = start(more, properties)) {
            look.accept(application);
        }
    }

    @Test
    void application_hasEngineFactoryAndSession_andTheEngineIsClosedWithIt() {
        Engine[] engine = new Engine[1];

        with(Nothing.class, application -> {
            engine[0] = application.getBean(Engine.class);
            assertThat(application.getBean(SessionFactory.class).engine()).isSameAs(engine[0]);
            assertThat(application.getBean(Session.class).isOpen()).isFalse();
        });

        assertThat(catchThrowable(() -> engine[0].connect())).isInstanceOf(UsageException.class);
    }

    @Test
    void customizers_haveTheirSay() {
        with(Customized.class, application -> {
            assertThat(application.getBean(Engine.class).options().fetchSize()).isEqualTo(7);
            try (Session session = application.getBean(SessionFactory.class).open()) {
                assertThat(session.context(Customized.class)).isPresent();
            }
        });
    }

    @Test
    void proxyThatKnowsOfTransactions_isLookedBehind() {
        with(Proxied.class, application -> {
            Session session = application.getBean(Session.class);
            new TransactionTemplate(application.getBean(PlatformTransactionManager.class))
                    .executeWithoutResult(
                            status -> assertThat(session.isInTransaction()).isTrue());
        });
    }

    @Test
    void transactionOfAnotherDataSource_isNotTheSessions() {
        with(Nothing.class, application -> {
            Session session = application.getBean(Session.class);
            try (HikariDataSource other = new HikariDataSource()) {
                other.setJdbcUrl("jdbc:sqlite:" + folder.resolve("other.db"));
                var transactions = new TransactionTemplate(new JdbcTransactionManager(other));

                Throwable refused =
                        catchThrowable(() -> transactions.executeWithoutResult(status -> session.connection()));

                assertThat(refused)
                        .isInstanceOf(UsageException.class)
                        .hasMessageContaining("another DataSource")
                        .hasMessageContaining("transactionManager");
                assertThat(session.isOpen()).isFalse();
            }
        });
    }

    @Test
    void sqlite_keepsWhatTheApplicationSays() {
        with(
                Nothing.class,
                application -> assertThat(
                                application.getBean(HikariDataSource.class).getDataSourceProperties())
                        .containsEntry("busy_timeout", "100")
                        .doesNotContainKey("journal_mode")
                        .containsEntry("foreign_keys", "true"),
                url() + "?journal_mode=DELETE",
                "spring.datasource.hikari.data-source-properties.busy_timeout=100");
    }

    @Test
    void sqliteWithoutForeignKeys_isRefused_withTheCure() {
        with(
                Nothing.class,
                application -> {
                    Session session = application.getBean(Session.class);
                    var transactions = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));

                    Throwable refused =
                            catchThrowable(() -> transactions.executeWithoutResult(status -> session.connection()));

                    assertThat(refused).hasMessageContaining("foreign").hasMessageContaining("hint:");
                },
                "cinnabar.sqlite.driver-properties=false",
                "cinnabar.migrations.enabled=false");
    }

    @Test
    void schemaThatDiffers_isNoStart_andTheReasonIsSaid(CapturedOutput output) {
        Throwable refused = catchThrowable(
                () -> start(Nothing.class, "cinnabar.migrations.enabled=false", "cinnabar.schema-check=fail"));

        assertThat(refused).hasRootCauseInstanceOf(UsageException.class);
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "The database is not what the models say")
                .contains("Action:", "cinnabar upgrade head", "docs/errors.md#c1150");
    }

    @Test
    void schemaThatDiffers_isAWarning_whereThatIsSaid(CapturedOutput output) {
        with(
                Nothing.class,
                application -> assertThat(output).contains("WARN", "The database is not what the models say"),
                "cinnabar.migrations.enabled=false",
                "cinnabar.schema-check=warn");
    }

    @Test
    void schemaOfTheMigrations_isWhatTheModelsSay() {
        with(Nothing.class, application -> assertThat(application.isRunning()).isTrue(), "cinnabar.schema-check=fail");
    }

    @Test
    void propertyThatCannotBe_isNamed_withTheCure(CapturedOutput output) {
        assertThat(catchThrowable(() -> start(Nothing.class, "cinnabar.statement-timeout=-1s")))
                .isNotNull();

        assertThat(output).contains("cinnabar.statement-timeout is negative", "say 0 for no limit");
    }

    @Test
    void migrationsThatAreDemanded_mustBeThere(CapturedOutput output) {
        assertThat(catchThrowable(() -> start(NoRevisions.class, "cinnabar.migrations.enabled=true")))
                .isNotNull();

        assertThat(output).contains("there are no revisions on the class path", "cinnabar-processor");
    }

    @Test
    void scriptsOfABean_takeThePlaceOfThoseOfTheClassPath() {
        with(
                NoRevisions.class,
                application -> assertThat(
                                application.getBean(Engine.class).inspector().tableNames())
                        .isEmpty());
    }

    @Test
    void metrics_areInTheApplicationsRegistry() {
        with(Nothing.class, application -> {
            application.getBean(SessionFactory.class).inTransaction(Session::connection);
            assertThat(application.getBean(MeterRegistry.class).getMeters())
                    .anySatisfy(meter -> assertThat(meter.getId().getName()).startsWith("cinnabar"));
        });
    }

    @Test
    void metrics_areLeftOut_whereThatIsSaid() {
        with(
                Nothing.class,
                application -> assertThat(
                                application.getBean(MeterRegistry.class).getMeters())
                        .noneSatisfy(
                                meter -> assertThat(meter.getId().getName()).startsWith("cinnabar")),
                "cinnabar.metrics.enabled=false");
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    @Configuration(proxyBeanMethods = false)
    static class NoRevisions {
        @Bean
        Scripts scripts() {
            return List::of;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Customized {
        @Bean
        EngineCustomizer fetching() {
            return builder -> builder.options(ExecutionOptions.NONE.withFetchSize(7));
        }

        @Bean
        SessionFactoryCustomizer context() {
            return factory -> factory.withContext(this);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Proxied {
        @Bean
        DataSource source(Environment environment) {
            HikariDataSource pool = new HikariDataSource();
            pool.setJdbcUrl(environment.getRequiredProperty("spring.datasource.url") + "?foreign_keys=true");
            return new TransactionAwareDataSourceProxy(pool);
        }

        @Bean
        JdbcTransactionManager manager(DataSource source) {
            return new JdbcTransactionManager(source);
        }
    }
}
