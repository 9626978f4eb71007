package dev.cinnabar.ext.junit;

import java.util.List;
import java.util.function.Predicate;
import org.opentest4j.AssertionFailedError;

/**
 * What a test has sent, or a part of it: a parameter of the test. It is asked at any time and answers for what was sent until then. What
 * {@code @BeforeEach} and {@code @AfterEach} methods send is not among it, nor are BEGIN, COMMIT and savepoints; what lazy loading
 * sends is, and rows that go together are one statement. Shared by all threads.
 *
 * <pre>{@code
 * statements.selects().containing("posts").expect(1);
 * }</pre>
 */
public final class Statements {
    private final Recording recording;
    private final Since since;
    private final String what;
    private final Predicate<SentStatement> which;

    /** Where counting begins; the parts of one account share it. */
    private static final class Since {
        private volatile int first;
    }

    Statements(Recording recording) {
        this(recording, new Since(), "statements", statement -> true);
    }

    private Statements(Recording recording, Since since, String what, Predicate<SentStatement> which) {
        this.recording = recording;
        this.since = since;
        this.what = what;
        this.which = which;
    }

    /** The statements, in the order in which they were sent; a copy. */
    public List<SentStatement> all() {
        return sent().stream().filter(which).toList();
    }

    private List<SentStatement> sent() {
        List<SentStatement> sent = recording.sent();
        return sent.subList(since.first, sent.size());
    }

    public int count() {
        return all().size();
    }

    public Statements selects() {
        return of(SentStatement.Kind.SELECT);
    }

    public Statements inserts() {
        return of(SentStatement.Kind.INSERT);
    }

    public Statements updates() {
        return of(SentStatement.Kind.UPDATE);
    }

    public Statements deletes() {
        return of(SentStatement.Kind.DELETE);
    }

    private Statements of(SentStatement.Kind kind) {
        return matching("of the kind " + kind, statement -> statement.kind() == kind);
    }

    /** Those with a text in their SQL; letter case matters. */
    public Statements containing(String text) {
        return matching(
                "with \"" + text + "\" in them", statement -> statement.sql().contains(text));
    }

    /**
     * Those for which a condition holds.
     *
     * @param description what it says of them, for failures
     */
    public Statements matching(String description, Predicate<SentStatement> condition) {
        return new Statements(
                recording,
                since,
                what + " " + description,
                statement -> which.test(statement) && condition.test(statement));
    }

    /**
     * Asserts how many there are.
     *
     * @throws AssertionFailedError if there are more or fewer, with a list of them
     */
    public void expect(int count) {
        List<SentStatement> found = all();
        if (found.size() != count) {
            throw failure(String.valueOf(count), found);
        }
    }

    /**
     * Asserts that there are not more.
     *
     * @throws AssertionFailedError if there are, with a list of them
     */
    public void expectAtMost(int count) {
        List<SentStatement> found = all();
        if (found.size() > count) {
            throw failure("at most " + count, found);
        }
    }

    /**
     * Asserts that there are none.
     *
     * @throws AssertionFailedError if there are, with a list of them
     */
    public void expectNone() {
        expect(0);
    }

    /** Where none was found, whatever was sent is told instead. */
    private AssertionFailedError failure(String expected, List<SentStatement> found) {
        List<SentStatement> shown = found.isEmpty() ? sent() : found;
        String heading = found.isEmpty() ? "; what was sent:" : ":";
        return new AssertionFailedError(
                recording.test() + " was to send " + expected + " " + what + ", and sent " + found.size()
                        + (shown.isEmpty() ? "; nothing was sent" : heading + SentStatement.list(shown)),
                expected,
                String.valueOf(found.size()));
    }

    /** Forgets what was sent until now, here and in all parts; a {@link QueryBudget} does not. */
    public void clear() {
        since.first = recording.sent().size();
    }

    /** The statements, each on a line. */
    @Override
    public String toString() {
        List<SentStatement> found = all();
        return found.size() + " " + what + (found.isEmpty() ? "" : ":" + SentStatement.list(found));
    }
}
