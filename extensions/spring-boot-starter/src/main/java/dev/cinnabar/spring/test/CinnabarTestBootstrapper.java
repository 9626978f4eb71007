package dev.cinnabar.spring.test;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.SpringBootTestContextBootstrapper;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Starts a test as Spring Boot does, with the properties of the annotation. Confined to the test. */
final class CinnabarTestBootstrapper extends SpringBootTestContextBootstrapper {
    CinnabarTestBootstrapper() {}

    @Override
    protected String @Nullable [] getProperties(Class<?> test) {
        CinnabarTest annotation = TestContextAnnotationUtils.findMergedAnnotation(test, CinnabarTest.class);
        return annotation == null ? null : annotation.properties();
    }
}
