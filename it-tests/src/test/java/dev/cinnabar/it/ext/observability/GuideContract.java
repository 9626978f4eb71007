package dev.cinnabar.it.ext.observability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import jdk.jfr.Recording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs the code of the guide's page about observability, and compares the page with it. */
abstract class GuideContract extends ObservedContract {
    private static final Path ROOT = Path.of("").toAbsolutePath();
    private InMemorySpanExporter exporter;

    GuideContract(Place place) {
        super(place);
    }

    @BeforeEach
    void remember() {
        exporter = InMemorySpanExporter.create();
    }

    @Test
    void engine_isToldOf_asThePageSays() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        try (OpenTelemetrySdk sdk = Spans.in(exporter);
                Engine engine = ObservabilityGuide.observed(database().url(), registry, sdk);
                Recording recording = ObservabilityGuide.recording()) {
            engine.inTransaction(connection -> connection.execute(person(1, "ada")));

            assertThat(engine.events().hears(BeforeExecute.class)).isTrue();
            recording.stop();
            assertThat(exporter.getFinishedSpanItems())
                    .extracting(span -> span.getName())
                    .containsExactlyInAnyOrder("INSERT people", "transaction");
        }

        assertThat(registry.get("cinnabar.statements")
                        .tags("engine", "orders", "kind", "insert", "outcome", "ok")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void spans_haveNoSql_asThePageSays() {
        try (OpenTelemetrySdk sdk = Spans.in(exporter);
                Engine engine = builder()
                        .plugin(ObservabilityGuide.spansWithoutSql(sdk))
                        .build();
                Connection connection = engine.connect()) {
            connection.execute(names()).all();

            assertThat(exporter.getFinishedSpanItems())
                    .singleElement()
                    .satisfies(span -> assertThat(span.getAttributes().get(AttributeKey.stringKey("db.query.text")))
                            .isNull());
        }
    }

    @Test
    void page_showsOnlyCodeThatRuns() throws IOException {
        Path root = Files.exists(ROOT.resolve("docs")) ? ROOT : ROOT.getParent();
        String page = Files.readString(root.resolve("docs/guide/observability.md"));
        String code = Files.readString(root.resolve(
                        "it-tests/src/test/java/dev/cinnabar/it/ext/observability/ObservabilityGuide.java"))
                .replaceAll("\\s", "");

        List<String> blocks = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(block -> block.group(1).replaceAll("\\s", ""))
                .toList();
        assertThat(blocks).hasSize(3).allSatisfy(block -> assertThat(code).contains(block));
    }
}
