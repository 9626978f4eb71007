package dev.cinnabar.it.bench.orm;

import dev.cinnabar.it.bench.Contender;
import dev.cinnabar.it.bench.NewCustomer;
import java.sql.SQLException;
import java.util.List;

/** One way to do the mapper's cases. Each has a session, or what stands for one, of its own. Confined to one thread. */
public interface OrmContender extends Contender {
    /** Inserts all as objects in one transaction, and gives the sum of their ids. */
    long insertMany(List<NewCustomer> customers) throws SQLException;

    /** Loads all accounts, gives each the word followed by its id as its description, commits, and tells how many there were. */
    long changeAll(String word) throws SQLException;

    /** The product of an id. */
    long get(long id) throws SQLException;

    /** The product of a code. */
    long find(String code) throws SQLException;

    /** All products in a list. */
    long all() throws SQLException;

    /** All authors with their posts, by a second statement. */
    long authorsThenPosts() throws SQLException;

    /** All authors with their posts, by one statement. */
    long authorsJoinedWithPosts() throws SQLException;

    /** The first {@link OrmCase#SOME_POSTS} posts, each of which is asked for its author afterwards. */
    long postsThenAuthors() throws SQLException;

    /** The same where the first that is asked brings the authors of all; for those who can. */
    default long postsThenAllAuthors() throws SQLException {
        return postsThenAuthors();
    }

    /** Inserts so many docs with five tags each that are there already, in one transaction. */
    long insertDocs(int number) throws SQLException;

    /**
     * Adds one to the quantity of one of so many items, which were loaded before, and commits. They stay loaded from one call to the
     * next.
     *
     * @param number tells which of them
     * @return the number
     */
    long changeOne(int loaded, int number) throws SQLException;
}
