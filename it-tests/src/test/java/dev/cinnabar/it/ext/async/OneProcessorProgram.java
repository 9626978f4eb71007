package dev.cinnabar.it.ext.async;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs classes of tests in a JVM of its own, and prints what that has and what came of them. */
final class OneProcessorProgram {
    private static final int MOST_LETTERS = 1_000;

    private OneProcessorProgram() {}

    /** Takes the names of the classes. */
    public static void main(String[] classes) {
        System.out.println("processors " + Runtime.getRuntime().availableProcessors());
        System.out.println("common pool " + ForkJoinPool.getCommonPoolParallelism());
        for (String name : classes) {
            EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                    .selectors(new DiscoverySelector[] {selectClass(name)})
                    .execute();
            System.out.println(
                    "ran " + name + " " + results.testEvents().succeeded().count());
            failures(results).forEach(failure -> System.out.println("failed " + failure));
        }
        System.exit(0); // the threads of libraries would keep the JVM alive
    }

    /** Containers fail, too: where a class cannot be set up. */
    private static List<String> failures(EngineExecutionResults results) {
        return results.allEvents().failed().stream()
                .map(Event::toString)
                .map(failure -> failure.substring(0, Math.min(failure.length(), MOST_LETTERS)))
                .toList();
    }
}
