package dev.cinnabar.it.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.spring.CinnabarProperties;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.UrlResource;

/** What an editor tells of the properties. */
class MetadataTest {
    static final Set<String> PROPERTIES = Set.of(
            "cinnabar.echo",
            "cinnabar.show-values",
            "cinnabar.name",
            "cinnabar.statement-timeout",
            "cinnabar.schema-check",
            "cinnabar.migrations.enabled",
            "cinnabar.migrations.target",
            "cinnabar.migrations.patience",
            "cinnabar.migrations.lock-wait",
            "cinnabar.migrations.destructive",
            "cinnabar.sqlite.driver-properties",
            "cinnabar.metrics.enabled",
            "management.health.cinnabar.enabled");

    @Test
    void eachProperty_isThere_withADescriptionAndAType() throws IOException {
        List<Map<String, Object>> told = told();

        assertThat(told.stream().map(each -> each.get("name")))
                .containsExactlyInAnyOrderElementsOf(new ArrayList<>(PROPERTIES));
        assertThat(told).allSatisfy(each -> {
            assertThat((String) each.get("description"))
                    .as("%s", each.get("name"))
                    .isNotBlank()
                    .endsWith(".");
            assertThat((String) each.get("type")).as("%s", each.get("name")).isNotBlank();
        });
    }

    @Test
    void defaults_areTold() throws IOException {
        Map<Object, Object> defaults = told().stream()
                .filter(each -> each.containsKey("defaultValue"))
                .collect(Collectors.toMap(each -> each.get("name"), each -> each.get("defaultValue")));

        assertThat(defaults)
                .containsEntry("cinnabar.echo", false)
                .containsEntry("cinnabar.schema-check", "none")
                .containsEntry("cinnabar.migrations.target", "head")
                .containsEntry("cinnabar.migrations.destructive", true);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> told() throws IOException {
        ClassLoader loader = CinnabarProperties.class.getClassLoader();
        String path = "META-INF/spring-configuration-metadata.json";
        for (var url : Collections.list(loader.getResources(path))) {
            var properties = (List<Map<String, Object>>) read(url).get("properties");
            if (properties.stream().anyMatch(each -> "cinnabar.echo".equals(each.get("name")))) {
                return properties;
            }
        }
        throw new IllegalStateException("no " + path + " of the starter");
    }

    /** JSON is YAML, too. */
    private static Map<String, Object> read(URL json) {
        var reader = new YamlMapFactoryBean();
        reader.setResources(new UrlResource(json));
        return reader.getObject();
    }
}
