package dev.cinnabar.it.ext.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** Test classes of every make work, or are refused in words. */
abstract class LifecycleContract extends JunitContract {
    private static final Map<String, String> IN_PARALLEL = Map.of(
            "junit.jupiter.execution.parallel.enabled",
            "true",
            "junit.jupiter.execution.parallel.mode.default",
            "concurrent",
            "junit.jupiter.execution.parallel.config.executor-service",
            "FORK_JOIN_POOL",
            "junit.jupiter.execution.parallel.config.strategy",
            "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism",
            "4");

    @Test
    void testsOfEveryKind_haveATransactionEach() {
        succeeded(run(LifecycleExamples.OfEveryKind.class), 8);
    }

    @Test
    void annotation_holdsForSubclasses() {
        succeeded(run(LifecycleExamples.Derived.class), 2);
    }

    @Test
    void constructor_isGivenWhatItsTestIs() {
        succeeded(run(LifecycleExamples.ByConstructor.class), 2);
    }

    @Test
    void instanceForAllTests_mayHaveTheEngineOfTheClass() {
        succeeded(run(LifecycleExamples.OfOneInstance.class), 2);
    }

    @Test
    void parameterizedClass_sharesOneDatabase() {
        succeeded(run(LifecycleExamples.ParameterizedAsAWhole.class), 2);
        assertThat(left()).isEmpty();
    }

    @Test
    void annotationOnANestedClass_holdsForThatAlone() {
        succeeded(run(LifecycleExamples.SaidWithin.class), 2);
    }

    @Test
    void sessionForAnInstanceOfAllTests_isRefused() {
        assertThat(failures(run(LifecycleExamples.SessionOfOneInstance.class)))
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .isInstanceOf(ParameterResolutionException.class)
                        .hasMessageContaining("A Session belongs to one test, and "
                                + LifecycleExamples.SessionOfOneInstance.class.getName()
                                + " asks for it where no test runs"));
    }

    @Test
    void connectionBeforeAllTests_isRefused() {
        assertThat(failures(run(LifecycleExamples.ConnectionBeforeAll.class)))
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .isInstanceOf(ParameterResolutionException.class)
                        .hasMessageContaining("A Connection belongs to one test"));
    }

    @Test
    void annotationWithinAnother_isRefused() {
        assertThat(failures(run(LifecycleExamples.SaidTwice.class)))
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .hasMessageContaining("SaidTwice$Inside says @DatabaseTest, and so does "
                                + LifecycleExamples.SaidTwice.class.getName() + " around it")
                        .hasMessageContaining("say it once"));
    }

    @Test
    void classes_runSideBySide_andTheirTestsOneAfterAnother() {
        LifecycleExamples.Meeting.both = new CountDownLatch(2);

        succeeded(run(IN_PARALLEL, LifecycleExamples.LeftOne.class, LifecycleExamples.RightOne.class), 4);
        succeeded(run(IN_PARALLEL, LifecycleExamples.OfEveryKind.class, SessionExamples.Committing.class), 10);
        assertThat(left()).isEmpty();
    }
}
