package dev.cinnabar.it.transfer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Kills sessions of a database, one after the other, on a connection that Cinnabar knows nothing of. Confined to one thread. */
final class Killer implements AutoCloseable {
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private final Connection outside;
    private final KillWords words;
    private final SplittableRandom random;
    private final Set<Long> killed = new HashSet<>();

    private Killer(Connection outside, KillWords words, SplittableRandom random) {
        this.outside = outside;
        this.words = words;
        this.random = random;
    }

    static Killer of(String jdbcUrl, KillWords words, SplittableRandom random) throws SQLException {
        return new Killer(DriverManager.getConnection(jdbcUrl), words, random);
    }

    /**
     * Kills one session: the one that comes first to a stage that is drawn, or any one.
     *
     * @return whether it was there to be killed
     */
    boolean kill(Aims aims) throws SQLException, InterruptedException {
        Stage stage = Stage.drawn(random);
        Long session = stage == Stage.BEGINNING ? null : aims.await(stage);
        return session == null ? killAny() : kill(session);
    }

    private boolean killAny() throws SQLException {
        List<Long> others = others();
        others.removeAll(killed);
        return !others.isEmpty() && kill(others.get(random.nextInt(others.size())));
    }

    private boolean kill(long session) throws SQLException {
        try (Statement statement = outside.createStatement()) {
            return !killed.contains(session) && words.kill(statement, session) && killed.add(session);
        }
    }

    /** Waits until all that were killed are gone, and says how many those are. */
    int awaitEnds() throws SQLException {
        long begin = System.nanoTime();
        while (others().stream().anyMatch(killed::contains)) {
            if (System.nanoTime() - begin > PATIENCE_NANOS) {
                throw new AssertionError("sessions were killed and do not end");
            }
            Thread.onSpinWait();
        }
        return killed.size();
    }

    private List<Long> others() throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (Statement statement = outside.createStatement();
                ResultSet rows = statement.executeQuery(words.others())) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }

    @Override
    public void close() throws SQLException {
        outside.close();
    }
}
