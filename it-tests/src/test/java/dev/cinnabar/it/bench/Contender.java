package dev.cinnabar.it.bench;

import java.sql.SQLException;
import java.util.List;

/**
 * One way to do the cases. Each gives a number made of what it read or wrote, so that no work can be left out. Reads run without an
 * explicit transaction, writes in one. Confined to one thread.
 */
interface Contender extends AutoCloseable {
    /** Inserts a customer in a transaction of its own, and gives its id. */
    long insertOne(NewCustomer customer) throws SQLException;

    /** Inserts all in one transaction, ids not wanted, and gives their number. */
    long insertMany(List<NewCustomer> customers) throws SQLException;

    /** Gives all these accounts their new descriptions in one transaction, and tells how many there were. */
    long updateMany(List<Description> descriptions) throws SQLException;

    /** Three columns of the product of a code. */
    long readOne(String code) throws SQLException;

    /** Three columns of all products as a list of records. */
    long readAll() throws SQLException;

    /** All columns of all products, a thousand at a time, and none kept. */
    long stream() throws SQLException;

    /** The search for posts with a filter, built and worded but not run; the length of its text. */
    int build(PostFilter filter);

    /** The same, in a shape that was never met before; for those who remember shapes. */
    default int buildAnew(PostFilter filter, int number) {
        throw new UnsupportedOperationException("remembers no shapes");
    }

    /** The posts of a filter, built and run. */
    long search(PostFilter filter) throws SQLException;

    @Override
    void close() throws SQLException;
}
