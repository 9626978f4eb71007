package dev.cinnabar.orm;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.Difference;
import java.util.List;
import java.util.stream.Collectors;

/** What is different between models and a database when a program starts. Immutable. */
record SchemaCheck(List<Difference> differences) {
    private static final int SHOWN = 10;

    static SchemaCheck of(List<Difference> differences) {
        return new SchemaCheck(List.copyOf(differences));
    }

    void require() {
        if (!differences.isEmpty()) {
            throw new UsageException(
                    ErrorCode.SCHEMA_DIFFERS,
                    "The database is not what the models say: " + shown() + ".",
                    "Take the revisions that are there: cinnabar upgrade head, or Migrations.of(engine).upgrade(\"head\");"
                            + " write one for what is left: cinnabar revision --autogenerate -m \"…\";"
                            + " see it all: cinnabar check.");
        }
    }

    private String shown() {
        String first =
                differences.stream().limit(SHOWN).map(Difference::description).collect(Collectors.joining("; "));
        int rest = differences.size() - SHOWN;
        return rest > 0 ? first + "; and " + rest + " more" : first;
    }
}
