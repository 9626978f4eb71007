package dev.cinnabar.engine.execute;

import dev.cinnabar.connect.ExecutionOptions;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.schema.SchemaOperation;
import java.util.List;

/** Steps in the words of a dialect, as plugins and the map of schemas want them. Immutable. */
final class WordedSteps {
    private final EngineCore core;
    private final Dialect dialect;
    private final TranslatedSteps translation;

    WordedSteps(EngineCore core, Dialect dialect, ExecutionOptions under) {
        this.core = core;
        this.dialect = dialect;
        this.translation = new TranslatedSteps(under.schemas());
    }

    /** An operation and its statements. */
    record Worded(SchemaOperation operation, List<String> statements) {}

    List<Worded> of(List<? extends SchemaOperation> said) {
        return operations(said).stream().map(this::worded).toList();
    }

    /** What plugins make of the steps, in the schemas where they are meant. */
    List<SchemaOperation> operations(List<? extends SchemaOperation> said) {
        return core.steps(said, dialect).stream().map(translation::translated).toList();
    }

    /** A step of {@link #operations} in the dialect's words. */
    Worded worded(SchemaOperation operation) {
        return new Worded(operation, dialect.schema().statements(operation));
    }
}
