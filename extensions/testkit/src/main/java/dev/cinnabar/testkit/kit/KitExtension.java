package dev.cinnabar.testkit.kit;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.Feature;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.platform.commons.support.AnnotationSupport;

/** Connects the kit to JUnit: one engine for the class, one sandbox for each check, one line of the report for each row. */
final class KitExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback, TestWatcher {
    private static final ExtensionContext.Namespace KIT = ExtensionContext.Namespace.create(KitExtension.class);
    private static final ConditionEvaluationResult RUNS = ConditionEvaluationResult.enabled("nothing is missing");
    private static final String GATED = "gated:";

    /** The engine of a test class and what it has shown; closed by JUnit after the class. */
    private record Session(String url, Engine engine, Set<Feature> features, KitReport report)
            implements AutoCloseable {
        static Session open(DialectContract test) {
            String url = test.url();
            Engine engine = Engine.create(url);
            try (Connection connection = engine.connect()) {
                return new Session(
                        url,
                        engine,
                        connection.dialect().features(),
                        new KitReport(connection.dialect().name()));
            }
        }

        @Override
        public void close() {
            engine.close();
            report.write();
        }
    }

    private static Session session(ExtensionContext context) {
        ExtensionContext ofClass =
                context.getTestMethod().isPresent() ? context.getParent().orElseThrow() : context;
        DialectContract test = (DialectContract) context.getRequiredTestInstance();
        return ofClass.getStore(KIT).computeIfAbsent(Session.class, key -> Session.open(test), Session.class);
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return context.getElement()
                .filter(element -> context.getTestMethod().isPresent())
                .flatMap(element -> AnnotationSupport.findAnnotation(element, Requires.class))
                .flatMap(required -> missing(context, required))
                .map(feature -> ConditionEvaluationResult.disabled(GATED + feature))
                .orElse(RUNS);
    }

    private static Optional<Feature> missing(ExtensionContext context, Requires required) {
        Set<Feature> has = session(context).features();
        return Arrays.stream(required.value())
                .filter(feature -> !has.contains(feature))
                .findFirst();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Set.of(Sandbox.class, Engine.class, Connection.class)
                .contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Sandbox sandbox = sandbox(context);
        Class<?> type = parameter.getParameter().getType();
        return type == Sandbox.class ? sandbox : type == Engine.class ? sandbox.engine() : sandbox.connection();
    }

    private static Sandbox sandbox(ExtensionContext context) {
        Session session = session(context);
        return context.getStore(KIT)
                .computeIfAbsent(Sandbox.class, key -> new Sandbox(session.url(), session.engine()), Sandbox.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Sandbox sandbox = context.getStore(KIT).remove(Sandbox.class, Sandbox.class);
        if (sandbox != null) {
            sandbox.clear();
        }
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        note(context, "shown");
    }

    @Override
    public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
        note(context, "failed");
    }

    @Override
    public void testDisabled(ExtensionContext context, Optional<String> reason) {
        reason.filter(text -> text.contains(GATED)).ifPresent(text -> note(context, text));
    }

    /** A check that shows no row of the list stands under its own name. */
    private static void note(ExtensionContext context, String state) {
        Set<String> rows =
                context.getTags().stream().filter(tag -> tag.contains(".")).collect(Collectors.toSet());
        Stream<String> names =
                rows.isEmpty() ? Stream.of(context.getRequiredTestMethod().getName()) : rows.stream();
        names.forEach(row -> session(context).report().note(row, state));
    }
}
