package dev.cinnabar.spring;

import dev.cinnabar.error.CinnabarException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.annotation.Order;

/** Says why an application did not start, in the words of the error: the problem, and what to do. Stateless. */
@Order(0)
final class CinnabarFailureAnalyzer extends AbstractFailureAnalyzer<CinnabarException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, CinnabarException error) {
        return new FailureAnalysis(
                error.problem(),
                error.hint() + System.lineSeparator() + "See " + error.code().page(),
                error);
    }
}
