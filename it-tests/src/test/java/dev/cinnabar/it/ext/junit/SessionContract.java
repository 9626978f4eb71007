package dev.cinnabar.it.ext.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a test is given, and what becomes of its work. */
abstract class SessionContract extends JunitContract {
    @BeforeEach
    void forget() {
        SessionExamples.TOLD.clear();
    }

    @Test
    void commitInATest_isASavepoint_andUndoneAtItsEnd() {
        succeeded(run(SessionExamples.Committing.class), 2);
    }

    @Test
    void everythingThatATestIsGiven_worksInOneTransaction() {
        succeeded(run(SessionExamples.EverythingTogether.class), 3);
    }

    @Test
    void tables_standOnceForTheClass_withWhatBeforeAllCommits() {
        succeeded(run(SessionExamples.Shared.class), 2);

        assertThat(SessionExamples.TOLD).containsExactly("in use 0", "in use 0");
    }

    @Test
    void commit_isRefused_afterAFailedStatement_untilTheRollback() {
        succeeded(run(SessionExamples.CommittingAfterAFailure.class), 1);
    }

    @Test
    void whatATestCloses_isClosedForItAlone() {
        succeeded(run(SessionExamples.Closing.class), 2);
    }

    @Test
    void sqlThatEndsTransactions_isRefused_butForSavepoints() {
        succeeded(run(SessionExamples.EndingByText.class), 1);
    }

    @Test
    void sessionsThatEndOutOfTurn_areToldSo() {
        succeeded(run(SessionExamples.Crossing.class), 4);
    }

    @Test
    void transactionThatTheDriverEnds_failsItsTest_withWhatMayHaveStayed() {
        var results = run(SessionExamples.EndingByTheDriver.class);

        assertThat(failures(results))
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .hasMessageContaining("EndingByTheDriver.commits ended the transaction around it")
                        .hasMessageContaining("hint: "));
        results.testEvents().assertStatistics(all -> all.succeeded(1).failed(1));
        assertThat(left()).isEmpty();
    }

    @Test
    void listener_isForgottenWithItsTest() {
        succeeded(run(SessionExamples.Listening.class), 2);
    }

    @Test
    void changeOfTheSchema_isUndone_orRefusedWhereItCannotBe() {
        succeeded(run(SessionExamples.Defining.class), 2);
    }

    @Test
    void tablesOfForeignKeys_comeAlong() {
        succeeded(run(SessionExamples.HalfOfTheModels.class), 1);
    }

    @Test
    void noModels_areThoseOfTheClassPath(@TempDir Path folder) throws IOException {
        Path list = folder.resolve("models");
        Files.write(list, List.of("dev.cinnabar.it.ext.junit.model.Writer", "dev.cinnabar.it.ext.junit.model.Story"));
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new OneList(before, list));
        try {
            succeeded(run(SessionExamples.AllOfTheClassPath.class), 1);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Knows one list of models, where the class path of these tests has those of many programs. */
    private static final class OneList extends ClassLoader {
        private final Path list;

        OneList(ClassLoader parent, Path list) {
            super(parent);
            this.list = list;
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.equals("META-INF/cinnabar/models")
                    ? Collections.enumeration(List.of(url()))
                    : super.getResources(name);
        }

        private URL url() {
            try {
                return list.toUri().toURL();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }
}
