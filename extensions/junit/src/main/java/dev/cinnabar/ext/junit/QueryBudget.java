package dev.cinnabar.ext.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How many statements a test may send: one that sends more fails, and is told which they were and where they came from. What lazy
 * loading sends counts; what {@code @BeforeEach} and {@code @AfterEach} methods send, and BEGIN, COMMIT and savepoints, do not. Rows
 * that go together count as the statements that carry them. On a class it holds for each of its tests that says no other. Needs
 * {@link DatabaseTest}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(QueryBudgetExtension.class)
public @interface QueryBudget {
    /** The most statements; 0 or more. */
    int value();
}
