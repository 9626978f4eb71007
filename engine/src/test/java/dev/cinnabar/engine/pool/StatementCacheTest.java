package dev.cinnabar.engine.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementCacheTest {
    private static final String SQL = "SELECT 1";

    private final List<PreparedStatement> prepared = new ArrayList<>();
    private final List<PreparedStatement> cleared = new ArrayList<>();
    private final StatementCache cache = new StatementCache(connection());

    private Connection connection() {
        return proxy(Connection.class, method -> {
            PreparedStatement statement = statement();
            prepared.add(statement);
            return statement;
        });
    }

    private PreparedStatement statement() {
        boolean[] closed = new boolean[1];
        PreparedStatement[] self = new PreparedStatement[1];
        self[0] = proxy(PreparedStatement.class, method -> {
            closed[0] |= method.equals("close");
            if (method.equals("clearParameters")) {
                cleared.add(self[0]);
            }
            return method.equals("isClosed") ? closed[0] : null;
        });
        return self[0];
    }

    /** What a call of a method gives. */
    private interface Answer {
        Object to(String method);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (any, method, words) -> switch (method.getName()) {
                    case "equals" -> any == words[0];
                    case "hashCode" -> System.identityHashCode(any);
                    case "toString" -> type.getSimpleName();
                    default -> answer.to(method.getName());
                }));
    }

    private void use(String sql) throws SQLException {
        cache.giveBack(sql, cache.take(sql), false);
    }

    @Test
    void statement_isPreparedOnce() throws SQLException {
        use(SQL);
        use(SQL);

        assertThat(prepared).hasSize(1);
        assertThat(prepared.get(0).isClosed()).isFalse();
    }

    @Test
    void oneText_runsTwiceAtATime_inStatementsOfTheirOwn() throws SQLException {
        use(SQL);
        PreparedStatement first = cache.take(SQL);
        PreparedStatement second = cache.take(SQL);
        assertThat(second).isNotSameAs(first);

        cache.giveBack(SQL, second, false);
        cache.giveBack(SQL, first, false);

        assertThat(second.isClosed()).isTrue();
        assertThat(cache.take(SQL)).isSameAs(first);
    }

    @Test
    void statementThatFailed_isReplaced() throws SQLException {
        use(SQL);
        cache.take(SQL).close();

        use(SQL);
        use(SQL);

        assertThat(prepared).hasSize(2);
        assertThat(cache.take(SQL)).isSameAs(prepared.get(1));
    }

    @Test
    void statementUsedLongestAgo_makesRoom_butOnlyOnceItIsGivenBack() throws SQLException {
        use("in use");
        PreparedStatement used = cache.take("in use");
        use("eldest");
        for (int i = 0; i < 200; i++) {
            use("SELECT " + i);
        }

        assertThat(used.isClosed()).isFalse();
        assertThat(prepared.get(1).isClosed()).isTrue();
        cache.giveBack("in use", used, false);
        assertThat(cache.take("in use")).isSameAs(used);
    }

    @Test
    void longText_isNotKept() throws SQLException {
        use("SELECT '" + "a".repeat(20_000) + "'");

        assertThat(prepared.get(0).isClosed()).isTrue();
    }

    @Test
    void heavyValues_areLetGoOf_whereTheirStatementIsKept() throws SQLException {
        PreparedStatement kept = cache.take(SQL);
        PreparedStatement closed = cache.take(SQL);

        cache.giveBack(SQL, kept, true);
        cache.giveBack(SQL, closed, true);

        assertThat(cleared).containsExactly(kept);
        assertThat(closed.isClosed()).isTrue();
    }

    @Test
    void close_closesWhatNobodyUses() throws SQLException {
        use(SQL);

        cache.close();

        assertThat(prepared.get(0).isClosed()).isTrue();
    }
}
