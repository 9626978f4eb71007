package dev.cinnabar.ext.junit;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.AssertionFailedError;

/** Holds tests to their {@link QueryBudget}. Stateless. */
final class QueryBudgetExtension implements BeforeEachCallback, AfterTestExecutionCallback {
    /** For JUnit. */
    QueryBudgetExtension() {}

    @Override
    public void beforeEach(ExtensionContext context) {
        Declared.of(context);
        int budget = budget(context).map(QueryBudget::value).orElse(0);
        if (budget < 0) {
            throw new UsageException(
                    ErrorCode.BAD_OPTION,
                    "The @QueryBudget of " + TestName.of(context).text() + " cannot be " + budget,
                    "give it 0 or more");
        }
    }

    /** A test that has failed already is not told of its statements too. */
    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) {
            Kept.begun(context).ifPresent(test -> budget(context).ifPresent(most -> check(test, most.value())));
        }
    }

    private static void check(RunningTest test, int most) {
        List<SentStatement> sent = test.recording().sent();
        if (sent.size() > most) {
            throw new AssertionFailedError(
                    test.name().text() + " sent " + sent.size() + " statements, and its @QueryBudget is " + most
                            + " (lazy loading counts, set-up does not):" + SentStatement.list(sent),
                    "at most " + most,
                    String.valueOf(sent.size()));
        }
    }

    /** That of the test, or of its class, or of the next one around that says any. */
    private static Optional<QueryBudget> budget(ExtensionContext context) {
        return context.getElement()
                .flatMap(element -> AnnotationSupport.findAnnotation(element, QueryBudget.class))
                .or(() -> context.getTestClass()
                        .flatMap(type -> AnnotationSupport.findAnnotation(type, QueryBudget.class)))
                .or(() -> context.getParent().flatMap(QueryBudgetExtension::budget));
    }
}
