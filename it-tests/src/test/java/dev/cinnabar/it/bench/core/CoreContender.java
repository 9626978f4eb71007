package dev.cinnabar.it.bench.core;

import dev.cinnabar.it.bench.Contender;
import dev.cinnabar.it.bench.Description;
import dev.cinnabar.it.bench.NewCustomer;
import dev.cinnabar.it.bench.PostFilter;
import java.sql.SQLException;
import java.util.List;

/** One way to do the cases of Core. Confined to one thread. */
public interface CoreContender extends Contender {
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
}
