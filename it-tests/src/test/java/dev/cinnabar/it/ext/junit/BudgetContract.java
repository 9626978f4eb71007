package dev.cinnabar.it.ext.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.error.UsageException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** Statements are counted, and named where they are too many. */
abstract class BudgetContract extends JunitContract {
    @Test
    void budget_failsTheTest_withTheStatementsAndWhereTheyCameFrom() {
        Throwable failure = only(BudgetExamples.TooMany.class);

        assertThat(failure)
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageStartingWith(
                        "dev.cinnabar.it.ext.junit.BudgetExamples$TooMany.lazily_sendsTooMany sent 4 statements,"
                                + " and its @QueryBudget is 2 (lazy loading counts, set-up does not):\n  1 x SELECT ")
                .hasMessageContaining("\n  3 x SELECT ")
                .hasMessageContaining("BudgetExamples.lazily(BudgetExamples.java:")
                .hasMessageContaining("called at BudgetExamples$TooMany.lazily_sendsTooMany(BudgetExamples.java:");
        assertThat(((AssertionFailedError) failure).getExpected().getStringRepresentation())
                .isEqualTo("at most 2");
    }

    private Throwable only(Class<?> type) {
        List<Throwable> failures = failures(run(type));
        assertThat(failures).hasSize(1);
        return failures.get(0);
    }

    @Test
    void budget_isThatOfTheTest_elseOfTheClass_andLeavesOutWhatSurroundsTheTest() {
        var results = run(BudgetExamples.Within.class);

        assertThat(failures(results))
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .isInstanceOf(AssertionFailedError.class)
                        .hasMessageContaining(
                                "Within$Inside.holdsHereToo sent 4 statements, and its @QueryBudget is 2"));
        results.testEvents().assertStatistics(all -> all.started(6).succeeded(5).failed(1));
    }

    @Test
    void budget_doesNotHideAnotherFailure() {
        assertThat(only(BudgetExamples.FailedAnyway.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("for a reason of its own")
                .hasNoSuppressedExceptions();
    }

    @Test
    void budget_isRefused_belowZero() {
        assertThat(only(BudgetExamples.Negative.class))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(
                        "The @QueryBudget of " + BudgetExamples.Negative.class.getName() + ".refused cannot be -1");
    }

    @Test
    void budget_isRefused_whereThereIsNoDatabase() {
        assertThat(only(BudgetExamples.WithoutDatabase.class))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("WithoutDatabase.refused has no database")
                .hasMessageContaining("say @DatabaseTest on its class");
    }

    @Test
    void statements_areCountedByKindAndText_andAFailureListsThem() {
        var results = run(BudgetExamples.Counting.class);

        results.testEvents().assertStatistics(all -> all.started(4).succeeded(2).failed(2));
        assertThat(failures(results))
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(AssertionFailedError.class))
                .anySatisfy(failure -> assertThat(failure)
                        .hasMessageContaining(
                                "expect_saysWhatWasSent was to send at most 1 statements of the kind SELECT with"
                                        + " \"junit_stories\" in them, and sent 3:\n  3 x SELECT "))
                .anySatisfy(failure -> assertThat(failure)
                        .hasMessageContaining(
                                "expect_saysWhatWasSentInstead was to send 1 statements of the kind DELETE, and"
                                        + " sent 0; what was sent:\n  1 x SELECT "));
    }
}
