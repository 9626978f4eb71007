package dev.cinnabar.ext.junit;

import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** What the extension keeps in JUnit's stores: the database of a class, and what one test has open. Stateless. */
final class Kept {
    private static final Namespace PLACE = Namespace.create(DatabaseTestExtension.class);

    private Kept() {}

    /** The database of the class that the context belongs to; made when it is first asked for. */
    static ClassDatabase database(ExtensionContext context) {
        Declared declared = Declared.of(context);
        return declared.context()
                .getStore(PLACE)
                .computeIfAbsent(ClassDatabase.class, key -> ClassDatabase.of(declared), ClassDatabase.class);
    }

    /** The test of the context; its transaction begins when it is first asked for. */
    static RunningTest test(ExtensionContext context) {
        return context.getStore(PLACE)
                .computeIfAbsent(
                        RunningTest.class,
                        key -> RunningTest.begin(database(context), TestName.of(context)),
                        RunningTest.class);
    }

    /** The test of the context, if one was begun. */
    static Optional<RunningTest> begun(ExtensionContext context) {
        return Optional.ofNullable(context.getStore(PLACE).get(RunningTest.class, RunningTest.class));
    }
}
