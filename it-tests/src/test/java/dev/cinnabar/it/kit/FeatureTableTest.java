package dev.cinnabar.it.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.dialect.DialectProvider;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.testkit.kit.DialectContract;
import dev.cinnabar.testkit.kit.Requires;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** The table of docs/features.md, what the dialects declare, and what the kit checks are of one mind. */
final class FeatureTableTest {
    private static List<String[]> table() throws IOException {
        return Files.readAllLines(Path.of("..", "docs", "features.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\s*\\|\\s*"))
                .toList();
    }

    @Test
    void table_hasEveryFeatureOnce() throws IOException {
        assertThat(table().stream().map(row -> row[1].replace("`", "")))
                .containsExactlyElementsOf(
                        Arrays.stream(Feature.values()).map(Feature::name).toList());
    }

    @ParameterizedTest
    @CsvSource({"sqlite, 2", "postgresql, 3", "mysql, 4"})
    void table_saysWhatTheDialectDeclares(String dialect, int column) throws IOException {
        Set<String> yes = table().stream()
                .filter(row -> row[column].startsWith("yes: "))
                .map(row -> row[1].replace("`", ""))
                .collect(Collectors.toSet());

        assertThat(table()).allMatch(row -> row[column].matches("(yes|no): .+"));
        assertThat(declared(dialect).stream().map(Feature::name)).containsExactlyInAnyOrderElementsOf(yes);
    }

    private static Set<Feature> declared(String dialect) {
        return ServiceLoader.load(DialectProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.name().equals(dialect))
                .findFirst()
                .orElseThrow()
                .dialect()
                .features();
    }

    @Test
    void kit_checksEveryFeature() {
        Set<Feature> checked = EnumSet.noneOf(Feature.class);
        for (Method method : ReflectionSupport.findMethods(
                DialectContract.class,
                method -> method.isAnnotationPresent(Requires.class),
                HierarchyTraversalMode.TOP_DOWN)) {
            checked.addAll(List.of(method.getAnnotation(Requires.class).value()));
        }

        assertThat(checked).containsExactlyInAnyOrder(Feature.values());
    }
}
