package dev.cinnabar.it.ext.async;

import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.it.guide.blog.User;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows for subscribers, by the rules of Reactive Streams 1.0.4. */
abstract class RowsContract extends AsyncGround {
    private static final int USERS = 100;

    @BeforeEach
    void fill() throws Exception {
        await(sessions.inTransaction(session -> {
            for (int i = 0; i < USERS; i++) {
                session.add(new User("user%03d".formatted(i), "user" + i + "@example.com"));
            }
        }));
    }

    private Flow.Publisher<User> users() {
        return sessions.rows(session -> session.execute(select(User.class).orderBy(User.USERNAME)));
    }

    private Heard<User> heard(Flow.Publisher<User> rows) {
        Heard<User> heard = new Heard<>();
        rows.subscribe(heard);
        return heard;
    }

    @Test
    void nothingIsSent_beforeSomethingIsAskedFor() {
        heard(users());

        assertThat(async.status().running()).isZero();
    }

    @Test
    void rows_areAsManyAsAreAskedFor() throws Exception {
        Heard<User> heard = heard(users());

        heard.ask(2);
        List<String> names =
                new ArrayList<>(List.of(heard.next().getUsername(), heard.next().getUsername()));
        assertThat(heard.waiting()).isZero();
        assertThat(heard.isOver()).isFalse();
        heard.ask(Long.MAX_VALUE);
        for (int i = 2; i < USERS; i++) {
            names.add(heard.next().getUsername());
        }

        assertThat(heard.end()).isEmpty();
        assertThat(names).hasSize(USERS).isSorted().doesNotHaveDuplicates();
        waitUntilFree();
    }

    private void waitUntilFree() throws InterruptedException {
        while (async.status().running() > 0) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(engine.pool().inUse()).isZero();
    }

    @Test
    void end_comesWithTheLastRow_unasked() throws Exception {
        Heard<User> heard = heard(users());

        heard.ask(USERS);

        assertThat(heard.end()).isEmpty();
        assertThat(heard.waiting()).isEqualTo(USERS);
    }

    @Test
    void subscriberThatCancels_hearsNoMore_andItsConnectionIsFree() throws Exception {
        Heard<User> heard = heard(users());
        heard.ask(1);
        heard.next();

        heard.subscription().cancel();
        waitUntilFree();
        heard.ask(10);

        assertThat(heard.waiting()).isZero();
        assertThat(heard.isOver()).isFalse();
    }

    @Test
    void numberThatIsNotPositive_endsIt() throws Exception {
        Heard<User> before = heard(users());
        Heard<User> within = heard(users());
        within.ask(1);
        within.next();

        before.ask(0);
        within.ask(-1);

        assertThat(before.end()).containsInstanceOf(IllegalArgumentException.class);
        assertThat(within.end()).containsInstanceOf(IllegalArgumentException.class);
        waitUntilFree();
    }

    @Test
    void queryThatFails_endsIt() throws Exception {
        Heard<User> heard = heard(sessions.rows(session -> {
            session.connection().queryRaw("SELECT nothing FROM nowhere");
            return session.execute(select(User.class));
        }));

        heard.ask(1);

        assertThat(heard.end()).containsInstanceOf(CinnabarException.class);
        waitUntilFree();
    }

    @Test
    void eachSubscriber_hasAQueryOfItsOwn() throws Exception {
        Flow.Publisher<User> users = users();
        Heard<User> first = heard(users);
        Heard<User> second = heard(users);

        first.ask(USERS);
        second.ask(1);

        assertThat(first.end()).isEmpty();
        assertThat(second.next().getUsername()).isEqualTo("user000");
        second.subscription().cancel();
        waitUntilFree();
    }

    @Test
    void engineThatIsClosed_endsIt() throws Exception {
        Heard<User> reading = heard(users());
        reading.ask(1);
        reading.next();

        async.close();

        assertThat(reading.end()).containsInstanceOf(CinnabarException.class);
        Heard<User> late = heard(users());
        late.ask(1);
        assertThat(late.end()).containsInstanceOf(CinnabarException.class);
    }

    @Test
    void rowsOfAConnection_comeLikewise() throws Exception {
        Heard<Object> heard = new Heard<>();
        async.<Object>rows(connection -> connection
                        .queryRaw("SELECT username FROM users ORDER BY username")
                        .map(row -> row.value(0)))
                .subscribe(heard);

        heard.ask(1);

        assertThat(heard.next()).isEqualTo("user000");
        heard.subscription().cancel();
        assertThat(heard.isOver()).isFalse();
        waitUntilFree();
    }
}
