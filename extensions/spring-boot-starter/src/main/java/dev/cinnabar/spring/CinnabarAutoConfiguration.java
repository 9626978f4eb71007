package dev.cinnabar.spring;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.EngineBuilder;
import dev.cinnabar.connect.Guest;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.dao.annotation.PersistenceExceptionTranslationPostProcessor;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * Sets up an engine over the application's DataSource, a session factory, and the session of the current transaction. Each gives way to a
 * bean of the application's own.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
            "org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration",
            "org.springframework.boot.autoconfigure.dao.PersistenceExceptionTranslationAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration",
            "org.springframework.boot.persistence.autoconfigure.PersistenceExceptionTranslationAutoConfiguration"
        })
@ConditionalOnClass({DataSourceUtils.class, Engine.class})
@ConditionalOnSingleCandidate(DataSource.class)
@EnableConfigurationProperties(CinnabarProperties.class)
public class CinnabarAutoConfiguration {
    /** Called by Spring. */
    public CinnabarAutoConfiguration() {}

    /** The engine over the application's DataSource, with the plugins and as the customizers among the beans say. */
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    public Engine cinnabarEngine(
            DataSource source,
            CinnabarProperties properties,
            ObjectProvider<Guest> guests,
            ObjectProvider<EngineCustomizer> customizers) {
        EngineBuilder builder = Engine.builder(Sources.ofManager(source));
        EngineSetUp.by(properties).customize(builder);
        guests.orderedStream().forEach(builder::plugin);
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        return builder.build();
    }

    /** The factory of sessions; it comes when the schema is ready. */
    @Bean
    @ConditionalOnMissingBean
    SessionFactory cinnabarSessionFactory(
            Engine engine,
            CinnabarProperties properties,
            ObjectProvider<SessionFactoryCustomizer> customizers,
            ObjectProvider<StartupMigrations> migrations) {
        migrate(migrations.getIfAvailable(), properties);
        SessionFactory factory = SessionFactory.of(engine);
        for (SessionFactoryCustomizer customizer : customizers.orderedStream().toList()) {
            factory = customizer.customize(factory);
        }
        return StartupCheck.by(properties.schemaCheck()).checked(factory);
    }

    private static void migrate(@Nullable StartupMigrations migrations, CinnabarProperties properties) {
        if (migrations != null) {
            migrations.run();
        } else if (Boolean.TRUE.equals(properties.migrations().enabled())) {
            throw new UsageException(
                    ErrorCode.BAD_OPTION,
                    "The property cinnabar.migrations.enabled is true, and cinnabar-migrations is not on the class"
                            + " path",
                    "add the artifact dev.cinnabar:cinnabar-migrations, or leave the property out");
        }
    }

    /**
     * The session of the current transaction. It is not closed with the beans: the transactions close theirs.
     *
     * @param factory so that it is made, and the database migrated, before anybody's first transaction
     */
    @Bean(destroyMethod = "")
    @ConditionalOnMissingBean
    Session cinnabarSession(TransactionSessions sessions, SessionFactory factory) {
        return SessionProxy.of(sessions);
    }

    /** The sessions of all transactions. It asks for the factory late: the transaction manager comes before it, and hears of this. */
    @Bean
    static TransactionSessions cinnabarTransactionSessions(DataSource source, ObjectProvider<SessionFactory> factory) {
        return new TransactionSessions(Sources.ofManager(source), SingletonSupplier.of(factory::getObject));
    }

    /** What Cinnabar's exceptions are called in Spring. */
    @Bean
    @ConditionalOnMissingBean
    public static CinnabarExceptionTranslator cinnabarExceptionTranslator() {
        return new CinnabarExceptionTranslator();
    }

    /** Has the exceptions of repositories translated, where nothing else does. */
    @Bean
    @ConditionalOnMissingBean
    public static PersistenceExceptionTranslationPostProcessor cinnabarExceptionTranslation(Environment environment) {
        var translation = new PersistenceExceptionTranslationPostProcessor();
        translation.setProxyTargetClass(environment.getProperty("spring.aop.proxy-target-class", Boolean.class, true));
        return translation;
    }
}
