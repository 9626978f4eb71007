package dev.cinnabar.spring;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.spring.CinnabarProperties.SchemaChecking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The comparison of models and database at start-up. Immutable. */
record StartupCheck(SchemaChecking how) {
    private static final Logger LOG = LoggerFactory.getLogger("dev.cinnabar.spring");

    static StartupCheck by(SchemaChecking how) {
        return new StartupCheck(how);
    }

    /**
     * The factory, if that is how the database may be.
     *
     * @throws UsageException with {@code SCHEMA_DIFFERS} if not
     */
    SessionFactory checked(SessionFactory factory) {
        return switch (how) {
            case NONE -> factory;
            case WARN -> warned(factory);
            case FAIL -> factory.checked();
        };
    }

    private static SessionFactory warned(SessionFactory factory) {
        try {
            return factory.checked();
        } catch (UsageException different) {
            if (different.code() != ErrorCode.SCHEMA_DIFFERS) {
                throw different;
            }
            LOG.warn("{}", different.getMessage());
            return factory;
        }
    }
}
