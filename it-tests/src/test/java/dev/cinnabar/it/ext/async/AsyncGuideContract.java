package dev.cinnabar.it.ext.async;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.ext.async.AsyncEngine;
import dev.cinnabar.ext.async.AsyncSessionFactory;
import dev.cinnabar.it.guide.blog.User;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What docs/guide/async.md says is so. */
abstract class AsyncGuideContract extends AsyncGround {
    private AsyncGuide guide;

    @BeforeEach
    void guide() {
        guide = new AsyncGuide(sessions);
    }

    @Test
    void user_isCreated_changed_andRead() throws Exception {
        User ada = await(guide.createUser("ada", "ada@example.com"));
        await(guide.updateUser(ada.getId(), "lovelace@example.com"));

        assertThat(await(guide.users())).extracting(User::getEmail).containsExactly("lovelace@example.com");
        assertThat(await(guide.inTwoSeconds())).hasSize(1);
    }

    @Test
    void url_isEnough() throws Exception {
        AsyncSessionFactory own = AsyncGuide.create(database.url());

        try (AsyncEngine closing = own.engine()) {
            assertThat(await(new AsyncGuide(own).users())).isEmpty();
            assertThat(closing.status().running()).isZero();
        }
    }

    @Test
    void rows_comeAsTheyAreAskedFor() throws Exception {
        await(guide.createUser("grace", "grace@example.com"));
        await(guide.createUser("ada", "ada@example.com"));
        Heard<User> heard = new Heard<>();

        guide.byName().subscribe(heard);
        heard.ask(1);

        assertThat(heard.next().getUsername()).isEqualTo("ada");
        heard.ask(1);
        assertThat(heard.next().getUsername()).isEqualTo("grace");
        assertThat(heard.end()).isEmpty();
    }

    @Test
    void carrier_isAskedForEachWork() throws Exception {
        AtomicInteger carried = new AtomicInteger();

        try (AsyncEngine carrying = AsyncGuide.carrying(engine, work -> {
            carried.incrementAndGet();
            return work;
        })) {
            await(AsyncSessionFactory.of(carrying).read(session -> 1));
        }

        assertThat(carried).hasValue(1);
    }
}
