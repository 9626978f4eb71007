package dev.cinnabar.migrate.compare;

import dev.cinnabar.schema.Difference;
import dev.cinnabar.schema.SchemaOperation.AlterSequence;
import dev.cinnabar.schema.SchemaOperation.CreateSequence;
import dev.cinnabar.schema.SchemaOperation.DropSequence;
import dev.cinnabar.schema.Sequence;
import dev.cinnabar.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares sequences with those that stand. Used once, by one thread. */
final class SequenceComparison {
    private final Compared compared;
    private final List<Difference> found = new ArrayList<>();

    SequenceComparison(Compared compared) {
        this.compared = compared;
    }

    List<Difference> differences() {
        if (!compared.inspector().traits().sequences()) {
            return List.of();
        }
        Map<TableName, Sequence> left = new HashMap<>();
        compared.standing().sequences().forEach(sequence -> left.put(sequence.fullName(), sequence));
        for (Sequence declared : compared.all().sequences()) {
            compare(declared, left.remove(declared.fullName()));
        }
        compared.standing().sequences().stream()
                .filter(sequence -> left.containsKey(sequence.fullName()))
                .forEach(sequence -> found.add(new Difference(
                        "The sequence " + sequence.fullName() + " is in the database alone",
                        new DropSequence(sequence, false),
                        "drop it, or add it to the models")));
        return found;
    }

    private void compare(Sequence declared, @org.jspecify.annotations.Nullable Sequence standing) {
        if (standing == null) {
            found.add(new Difference(
                    "The sequence " + declared.fullName() + " is missing",
                    new CreateSequence(declared, false),
                    "create it"));
        } else if (!declared.options().doesAs(standing.options())) {
            found.add(new Difference(
                    "The sequence " + declared.fullName() + " gives other numbers than the models say",
                    new AlterSequence(standing, declared),
                    "alter it, or change the models"));
        }
    }
}
