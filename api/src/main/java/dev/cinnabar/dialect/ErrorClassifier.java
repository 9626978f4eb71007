package dev.cinnabar.dialect;

import dev.cinnabar.error.DatabaseException;

/** What a dialect knows about its database's errors: which class of ours each one is. Stateless. */
@FunctionalInterface
public interface ErrorClassifier {
    /**
     * The exception to throw for a driver's error. Neither its message nor that of its cause holds a bound value,
     * unless {@link DriverError#revealValues()} asks for them. Of a broken rule it tells what the database says; who knows
     * the statement adds the columns by {@link RuleColumns}.
     */
    DatabaseException classify(DriverError error);
}
