package dev.cinnabar.it.ext.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a test does wrong is told by its name, and leaves nothing. */
abstract class MisuseContract extends JunitContract {
    @BeforeEach
    void forget() {
        SessionExamples.TOLD.clear();
    }

    @Test
    void testThatFails_leavesNoRowAndNoConnection_andItsClassNoDatabase() {
        var results = run(MisuseExamples.Failing.class);

        assertThat(failures(results)).extracting(Throwable::getMessage).containsOnly("before", "in it", "interrupted");
        assertThat(failures(results))
                .hasSize(3)
                .allSatisfy(failure -> assertThat(failure).hasNoSuppressedExceptions());
        assertThat(SessionExamples.TOLD).contains("in use 0", "writers 0");
        assertThat(left()).isEmpty();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void testThatTakesTooLong_isUndone() {
        var results = run(MisuseExamples.TakingTooLong.class);

        assertThat(failures(results)).singleElement().isInstanceOf(TimeoutException.class);
        results.testEvents().assertStatistics(all -> all.succeeded(1).failed(1));
        assertThat(left()).isEmpty();
    }

    @Test
    void threadThatIsLeftBehind_failsTheTest_andTheNextOneFindsNothing() {
        MisuseExamples.LeavingAThreadBehind.gone = new CountDownLatch(1);

        var results = run(MisuseExamples.LeavingAThreadBehind.class);

        assertThat(failures(results))
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .hasMessageContaining(
                                "LeavingAThreadBehind.ends_whileTheOtherThreadIsAtWork ended while another"
                                        + " thread was using what it was given")
                        .cause()
                        .hasMessageContaining("straggler"));
        results.testEvents().assertStatistics(all -> all.succeeded(1).failed(1));
        assertThat(left()).isEmpty();
    }

    @Test
    void whatATestKeeps_isRefused_whenItIsOver() {
        assertThat(failures(run(MisuseExamples.KeepingThings.class)))
                .satisfiesExactly(
                        failure -> refused(failure, ErrorCode.CLOSED_SESSION, "The session has been closed"),
                        failure -> refused(failure, ErrorCode.CLOSED_ENGINE, "KeepingThings.keeps is over"),
                        failure -> refused(failure, ErrorCode.CLOSED_ENGINE, "KeepingThings.keeps is over"));
    }

    private static void refused(Throwable failure, ErrorCode code, String words) {
        assertThat(failure).isInstanceOf(UsageException.class).hasMessageContaining(words);
        assertThat(((UsageException) failure).code()).isEqualTo(code);
    }

    @Test
    void classThatIsNoEntity_isRefused() {
        assertThat(failures(run(MisuseExamples.NoEntity.class)))
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .hasMessageContaining("@DatabaseTest of " + MisuseExamples.NoEntity.class.getName()
                                + " names java.lang.String, which is no entity"));
        assertThat(left()).isEmpty();
    }

    @Test
    void foreignKeyToATableThatNobodyNames_isRefused() {
        assertThat(failures(run(MisuseExamples.WithoutTheOtherTable.class)))
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .hasMessageContaining(
                                "has a foreign key to junit_stories, which is the table of none of them"));
        assertThat(left()).isEmpty();
    }
}
