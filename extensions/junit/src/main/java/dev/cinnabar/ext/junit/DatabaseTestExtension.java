package dev.cinnabar.ext.junit;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/** Connects {@link DatabaseTest} to JUnit. What it opens is kept in JUnit's stores, which close what is
 * open yet, whatever happens. Stateless. */
final class DatabaseTestExtension
        implements BeforeAllCallback,
                TestInstancePreConstructCallback,
                BeforeEachCallback,
                BeforeTestExecutionCallback,
                AfterTestExecutionCallback,
                AfterEachCallback,
                AfterAllCallback,
                ParameterResolver {
    private static final Set<Class<?>> GIVEN =
            Set.of(Session.class, SessionFactory.class, Connection.class, Engine.class, Statements.class);

    /** For JUnit. */
    DatabaseTestExtension() {}

    /** The constructor of an instance for one test belongs to that test. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    /** Before any parameter is asked for: a test that is skipped for want of a server would otherwise fail. */
    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        Kept.database(context);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Kept.database(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Kept.test(context);
    }

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        Kept.test(context).recording().start();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        Kept.test(context).recording().stop();
    }

    /** JUnit's store would close it too, and tell of failures in its own words; it does so where no test came to be. */
    @Override
    public void afterEach(ExtensionContext context) {
        Kept.begun(context).ifPresent(RunningTest::close);
    }

    /** The database stays while other classes around this one need it. */
    @Override
    public void afterAll(ExtensionContext context) {
        if (Declared.of(context).context().equals(context)) {
            Kept.database(context).close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return GIVEN.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return context.getTestMethod().isPresent() ? ofTest(type, Kept.test(context)) : ofClass(type, context);
    }

    private static Object ofTest(Class<?> type, RunningTest test) {
        if (type == Session.class) {
            return test.session();
        }
        if (type == SessionFactory.class) {
            return test.sessions();
        }
        if (type == Connection.class) {
            return test.connection();
        }
        return type == Engine.class ? test.engine() : test.statements();
    }

    private static Object ofClass(Class<?> type, ExtensionContext context) {
        if (type == Engine.class) {
            return Kept.database(context).engine();
        }
        if (type == SessionFactory.class) {
            return SessionFactory.of(Kept.database(context).engine());
        }
        throw new UsageException(
                ErrorCode.BAD_OPTION,
                "A " + type.getSimpleName() + " belongs to one test, and "
                        + context.getRequiredTestClass().getName() + " asks for it where no test runs",
                "ask for it in the test or in @BeforeEach; @BeforeAll, @AfterAll and the constructor of an instance"
                        + " that all tests share may have an Engine or a SessionFactory");
    }
}
