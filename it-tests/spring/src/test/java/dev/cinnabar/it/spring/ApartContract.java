package dev.cinnabar.it.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.it.spring.model.Note;
import dev.cinnabar.testkit.server.DatabaseServer;
import org.junit.jupiter.api.Test;

/**
 * Transactions beside each other, on databases that let two write at a time. Each test has words of its own: MySQL locks what lies before
 * one that was just deleted.
 */
abstract class ApartContract extends SpringContract {
    ApartContract(DatabaseServer server) {
        super(server);
    }

    @Test
    void requiresNew_hasASessionOfItsOwn() throws Exception {
        work.required(() -> {
            Note outer = notes.write("outer");
            work.requiresNew(() -> {
                assertThat(session.contains(outer)).isFalse();
                notes.write("inner");
            });
            assertThat(session.contains(outer)).isTrue();
        });

        assertThat(kept()).containsExactly("inner", "outer");
    }

    @Test
    void requiresNew_lasts_whenTheOuterIsRolledBack() {
        assertThatThrownBy(() -> work.required(() -> {
                    session.add(new Note("second outer"));
                    work.requiresNew(() -> session.add(new Note("second inner")));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(kept()).containsExactly("second inner");
    }

    @Test
    void requiresNew_isUndoneAlone() throws Exception {
        work.required(() -> {
            session.add(new Note("third outer"));
            assertThatThrownBy(() -> work.requiresNew(() -> {
                        notes.write("third inner");
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
        });

        assertThat(kept()).containsExactly("third outer");
    }
}
