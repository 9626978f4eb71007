package dev.cinnabar.it.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs the test classes of {@link TestingGuide} on a database. */
abstract class TestingGuideContract {
    abstract String url();

    @BeforeEach
    void forget() {
        TestingGuide.SENT.clear();
    }

    final EngineExecutionResults run(Class<?> type) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(type))
                .configurationParameter("TEST_DATABASE_URL", url())
                .execute();
    }

    /** What the test of that name sent, as SQLite quotes nothing. */
    static List<String> sent(String test) {
        return TestingGuide.SENT.stream()
                .filter(line -> line.startsWith(test + ": "))
                .map(line -> line.substring(test.length() + 2).replaceAll("[`\"]", ""))
                .toList();
    }

    @Test
    void testsOfTheBlog_succeed() {
        run(TestingGuide.Blogging.class)
                .testEvents()
                .assertStatistics(all -> all.started(4).succeeded(4));

        assertThat(sent("userPosts_loadWithTheUser")).hasSize(4);
        assertThat(sent("changedUser_isUpdated_andNothingElse")).hasSize(1);
    }

    @Test
    void sharedRows_areFoundByEachTest() {
        run(TestingGuide.SharedRows.class)
                .testEvents()
                .assertStatistics(all -> all.started(2).succeeded(2));
    }

    @Test
    void listThatIsLoadedLazily_exceedsItsBudget() {
        var failed = run(TestingGuide.LongList.class).testEvents().failed().list();

        assertThat(failed).hasSize(1);
        assertThat(failed.get(0)
                        .getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow())
                .hasMessageContaining("sent 3 statements, and its @QueryBudget is 2")
                .hasMessageContaining("2 x SELECT");
    }
}
