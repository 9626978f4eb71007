package dev.cinnabar.testkit.kit;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * All checks of the kit. The test of a dialect extends it once:
 *
 * <pre>{@code
 * final class H2DialectTest extends DialectContract {
 *     @Override
 *     protected String url() {
 *         return "h2:mem:contract";
 *     }
 * }
 * }</pre>
 *
 * <p>The database behind the URL must be empty and the test's own. Each check creates what it needs and drops it. What was shown and
 * what was left out is written to {@code target/kit/<dialect>.tsv}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(KitExtension.class)
public abstract class DialectContract
        implements CteSuite,
                DialectSuite,
                DdlSuite,
                ChangeFeatureSuite,
                QueryFeatureSuite,
                SchemaFeatureSuite,
                InsertSuite,
                InListSuite,
                JoinSuite,
                LikeSuite,
                LimitSuite,
                ReflectionSuite,
                ResultSuite,
                ReturningSuite,
                RowCountSuite,
                SelectSuite,
                SequenceSuite,
                TableViaSelectSuite,
                TypeSuite,
                UnicodeDdlSuite,
                WindowSuite {
    /** The address of an empty database, as {@code Engine.create} takes it. Asked once, before the first check. */
    protected abstract String url();
}
