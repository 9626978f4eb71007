package dev.cinnabar.it.bench;

import java.sql.SQLException;
import java.util.Optional;

/** A case: what is done, what must come out of it, and what it may cost. Stateless. */
public interface BenchCase<C extends Contender> {
    /** What it is called on the command line. */
    String code();

    /** What is done, in a few words. */
    String title();

    /** How many rows it is about. */
    int rows();

    Goal goal();

    /** Does it once. */
    long run(C contender, Inputs inputs, int number) throws SQLException;

    /** Does it, and compares what came out with what must. */
    boolean isRight(C contender, Place place, Inputs inputs) throws SQLException;

    /** Whether it fills tables, which are emptied each time before. */
    default boolean fills() {
        return false;
    }

    /** Whether anything is sent to a database. */
    default boolean sends() {
        return true;
    }

    /** The case whose time and bytes by the same contender are the measure; else plain JDBC's for this one are. */
    default Optional<? extends BenchCase<C>> measure() {
        return Optional.empty();
    }

    /** Not a goal: bytes of an operation that is above its goal today, and shall not take more. */
    default double bytesToday(BenchDatabase database) {
        return 0;
    }

    /** How many bytes an operation may take, where that which it is measured by takes so many. */
    default double bytesCeiling(BenchDatabase database, double unit) {
        return Math.max(goal().bytes(rows(), unit), bytesToday(database));
    }

    /** Refuses to go on with a contender that gives something wrong. */
    default void verify(C contender, Place place, Inputs inputs) throws SQLException {
        place.empty();
        if (!isRight(contender, place, inputs)) {
            throw new IllegalStateException("case " + code() + " on "
                    + place.database().label() + " by " + contender.getClass().getSimpleName()
                    + " gives something wrong");
        }
        place.empty();
    }
}
