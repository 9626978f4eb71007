package dev.cinnabar.it.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.error.StaleDataException;
import dev.cinnabar.it.spring.model.Note;
import dev.cinnabar.testkit.server.DatabaseServer;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Exceptions as a bean marked {@code @Repository} throws them, and the migration that made its table. */
abstract class RepositoryContract extends SpringContract {
    RepositoryContract(DatabaseServer server) {
        super(server);
    }

    @Test
    void duplicate_isSpringsDuplicateKey() throws Exception {
        work.required(() -> notes.write("a"));

        assertThatThrownBy(() -> work.required(() -> notes.write("a")))
                .isInstanceOf(DuplicateKeyException.class)
                .hasCauseInstanceOf(IntegrityException.class);
    }

    @Test
    void noRow_isSpringsEmptyResult() {
        assertThatThrownBy(() -> work.required(() -> notes.one("nobody wrote it")))
                .isInstanceOf(EmptyResultDataAccessException.class);
    }

    @Test
    void callOutsideOfATransaction_isSpringsMisuse() {
        assertThatThrownBy(() -> notes.texts())
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("@Transactional");
    }

    @Test
    void changeThatCameTooLate_isRefusedAtTheCommit_andNothingIsOverwritten() throws Exception {
        work.required(() -> notes.write("a"));

        assertThatThrownBy(() -> work.required(() -> {
                    Note note = notes.one("a");
                    jdbc.update("UPDATE notes SET version = version + 1");
                    note.setText("b");
                }))
                .isInstanceOf(StaleDataException.class);
        assertThat(kept()).containsExactly("a");
    }

    @Test
    void migration_wasTakenAtStartUp() {
        assertThat(jdbc.queryForList("SELECT * FROM cinnabar_version")).hasSize(1);
    }
}
