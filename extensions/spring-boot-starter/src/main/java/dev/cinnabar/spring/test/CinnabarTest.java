package dev.cinnabar.spring.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.transaction.annotation.Transactional;

/**
 * A test of what talks to the database. It starts the DataSource, transactions and Cinnabar, with migrations and plugins, and neither
 * controllers nor services nor anything else of the application; what it needs beside that it names with {@code @Import}. Each test runs
 * in a transaction, which is rolled back. The database is the one of the properties: no other is put in its place.
 *
 * <pre>{@code
 * @CinnabarTest
 * @Import(Posts.class)
 * class PostsTest {
 *     @Autowired
 *     Session session;
 * }
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@BootstrapWith(CinnabarTestBootstrapper.class)
@ExtendWith(SpringExtension.class)
@OverrideAutoConfiguration(enabled = false)
@ImportAutoConfiguration
@Transactional
public @interface CinnabarTest {
    /** Properties of this test, as {@code key=value}. */
    String[] properties() default {};
}
