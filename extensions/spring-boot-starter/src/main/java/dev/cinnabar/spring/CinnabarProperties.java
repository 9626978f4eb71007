package dev.cinnabar.spring;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an application may say of Cinnabar in its properties. Connections are those of the DataSource and are set up there. Immutable.
 *
 * @param echo Whether each statement is written to the log, with its time, its rows and the line of the program.
 * @param showValues Whether bound values may stand in the log and in exceptions.
 * @param name Name that tells this engine's loggers and metrics from those of others.
 * @param statementTimeout How long a statement may run where nothing else is said. 5 minutes unless set, 0 for no limit.
 * @param schemaCheck Whether the tables of all models are compared with the database at start-up, and what happens if they differ.
 * @param migrations Migrations at start-up.
 */
@ConfigurationProperties("cinnabar")
public record CinnabarProperties(
        @DefaultValue("false") boolean echo,
        @DefaultValue("false") boolean showValues,
        @Nullable String name,
        @Nullable Duration statementTimeout,
        @DefaultValue("none") SchemaChecking schemaCheck,
        @DefaultValue Migrations migrations) {

    public CinnabarProperties {
        refuse(name != null && name.isBlank(), "name", "is blank", "leave it out, or give it a name");
        refuse(isNegative(statementTimeout), "statement-timeout", "is negative", "say 0 for no limit");
    }

    private static boolean isNegative(@Nullable Duration limit) {
        return limit != null && limit.isNegative();
    }

    private static void refuse(boolean wrong, String property, String problem, String cure) {
        if (wrong) {
            throw new UsageException(ErrorCode.BAD_OPTION, "The property cinnabar." + property + " " + problem, cure);
        }
    }

    /** What happens when the database is not as the models say. */
    public enum SchemaChecking {
        /** Nothing is compared. */
        NONE,
        /** It is written to the log. */
        WARN,
        /** The application does not start. */
        FAIL
    }

    /**
     * Migrations at start-up.
     *
     * @param enabled Whether the database is migrated at start-up. By default it is where cinnabar-migrations is there and finds revisions.
     * @param target Revision that the database is brought to.
     * @param patience How long to wait for another server that migrates at the same time. 15 minutes unless set.
     * @param lockWait How long a statement of a migration waits for the locks of others. 5 seconds unless set.
     * @param destructive Whether steps may be taken that lose rows or columns.
     */
    public record Migrations(
            @Nullable Boolean enabled,
            @DefaultValue("head") String target,
            @Nullable Duration patience,
            @Nullable Duration lockWait,
            @DefaultValue("true") boolean destructive) {
        public Migrations {
            refuse(target.isBlank(), "migrations.target", "is blank", "say head, or a revision's id");
            refuse(isNegative(patience), "migrations.patience", "is negative", "say 0 to wait for nobody");
            refuse(
                    lockWait != null && lockWait.compareTo(Duration.ZERO) <= 0,
                    "migrations.lock-wait",
                    "is not above zero",
                    "say how long a statement may wait, such as 5s");
        }
    }
}
