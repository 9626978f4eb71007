package dev.cinnabar.it.ext.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.migrate.compare.ComparedObject;
import dev.cinnabar.schema.SchemaOperation;
import java.util.List;

/** Steps in short words. Stateless. */
final class ComparePlan {
    private ComparePlan() {}

    /** The step and what it is about: {@code AddColumn users.name}. */
    static String words(SchemaOperation step) {
        ComparedObject thing = ComparedObject.of(step);
        boolean isPart = !thing.in().name().equals(thing.name());
        return step.getClass().getSimpleName() + " " + thing.in() + (isPart ? "." + thing.name() : "");
    }

    static void expectBefore(List<SchemaOperation> steps, String first, String second) {
        List<String> words = steps.stream().map(ComparePlan::words).toList();

        assertThat(words).contains(first, second);
        assertThat(words.indexOf(first)).as("%s before %s", first, second).isLessThan(words.indexOf(second));
    }
}
