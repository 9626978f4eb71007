package dev.cinnabar.it.transfer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is in the tables at the end, seen by a connection that Cinnabar knows nothing of. Immutable.
 *
 * @param balances by purse
 * @param changes by purse: what its transfers gave it, all in all
 * @param written numbers of the moves that have a transfer
 * @param twice numbers of those that have more than one
 */
record Ledger(Map<Long, Integer> balances, Map<Long, Integer> changes, Set<Long> written, Set<Long> twice) {
    static Ledger read(String jdbcUrl) throws SQLException {
        Ledger all = new Ledger(new HashMap<>(), new HashMap<>(), new HashSet<>(), new HashSet<>());
        try (Connection outside = DriverManager.getConnection(jdbcUrl);
                Statement statement = outside.createStatement()) {
            try (ResultSet purses = statement.executeQuery("SELECT id, balance FROM purses")) {
                while (purses.next()) {
                    all.balances.put(purses.getLong(1), purses.getInt(2));
                }
            }
            try (ResultSet rows = statement.executeQuery("SELECT number, payer, payee, amount FROM transfers")) {
                while (rows.next()) {
                    all.add(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getInt(4));
                }
            }
        }
        return all;
    }

    private void add(long number, long payer, long payee, int amount) {
        if (!written.add(number)) {
            twice.add(number);
        }
        changes.merge(payer, -amount, Integer::sum);
        changes.merge(payee, amount, Integer::sum);
    }

    long sum() {
        return balances.values().stream().mapToLong(Integer::longValue).sum();
    }
}
