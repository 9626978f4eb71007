package dev.cinnabar.ext.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A test class with a database of its own, in which the tables of its models stand. Each test runs in a transaction that is rolled back
 * at its end; what commits within it sets or releases a savepoint. A test, its {@code @BeforeEach} and {@code @AfterEach} methods and
 * the constructor may take a {@link dev.cinnabar.orm.Session}, a {@link dev.cinnabar.orm.SessionFactory}, a
 * {@link dev.cinnabar.connect.Connection}, an {@link dev.cinnabar.connect.Engine}, all of which work within that transaction, and the
 * {@link Statements} that the test sent. A {@code @BeforeAll} or {@code @AfterAll} method, and the constructor of an instance that all
 * tests share, may take an Engine or a SessionFactory; what is committed there stays for all tests of the class.
 *
 * <p>Tests of one class go one after another, also where JUnit runs classes side by side. It holds for nested classes, which must not
 * say it again, and for subclasses.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(DatabaseTestExtension.class)
@ResourceLock(providers = ClassLock.class)
public @interface DatabaseTest {
    /**
     * The entities whose tables are created, once for the class; tables to which theirs have foreign keys come along. None are all that
     * were built with the processor and stand on the class path.
     */
    Class<?>[] models() default {};

    /** Where the database stands. */
    TestServer on() default TestServer.GIVEN;
}
