package dev.cinnabar.ext.junit;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What a test class says about its database. Immutable.
 *
 * @param context that of the class, to which the database belongs
 */
record Declared(ExtensionContext context, DatabaseTest said) {
    private static final String URL = "TEST_DATABASE_URL";

    /**
     * What holds in a context.
     *
     * @throws UsageException if no class there says anything, or two say it
     */
    static Declared of(ExtensionContext context) {
        return find(context)
                .orElseThrow(() -> new UsageException(
                        ErrorCode.BAD_OPTION,
                        TestName.of(context).text() + " has no database",
                        "say @DatabaseTest on its class"));
    }

    /** What holds in a context; empty if no class there says anything. */
    static Optional<Declared> find(ExtensionContext context) {
        Optional<Declared> outer = context.getParent().flatMap(Declared::find);
        Optional<Declared> own = context.getTestClass()
                .flatMap(type -> AnnotationSupport.findAnnotation(type, DatabaseTest.class))
                .map(said -> new Declared(context, said));
        if (own.isPresent()
                && outer.isPresent()
                && own.get().type() != outer.get().type()) {
            throw own.get().within(outer.get());
        }
        return outer.or(() -> own);
    }

    private UsageException within(Declared outer) {
        return new UsageException(
                ErrorCode.BAD_OPTION,
                type().getName() + " says @DatabaseTest, and so does "
                        + outer.type().getName() + " around it",
                "say it once, on the outermost class: nested classes share its database");
    }

    Class<?> type() {
        return context.getRequiredTestClass();
    }

    /** The address that was given from outside; empty for none. */
    Optional<String> givenUrl() {
        return context.getConfigurationParameter(URL)
                .or(() -> Optional.ofNullable(System.getenv(URL)))
                .filter(text -> !text.isBlank());
    }
}
