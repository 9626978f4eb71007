package dev.cinnabar.ext.junit;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/** Lets the tests of one class go one after another, and other classes go beside them. Stateless. */
final class ClassLock implements ResourceLocksProvider {
    /** For JUnit. */
    ClassLock() {}

    @Override
    public Set<Lock> provideForClass(Class<?> testClass) {
        return Set.of(new Lock(testClass.getName()));
    }

    @Override
    public Set<Lock> provideForNestedClass(List<Class<?>> enclosing, Class<?> testClass) {
        return provideForClass(testClass);
    }
}
