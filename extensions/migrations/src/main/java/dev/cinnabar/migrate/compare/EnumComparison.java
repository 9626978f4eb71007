package dev.cinnabar.migrate.compare;

import dev.cinnabar.schema.Difference;
import dev.cinnabar.schema.EnumDefinition;
import dev.cinnabar.schema.SchemaOperation.AlterEnum;
import dev.cinnabar.schema.SchemaOperation.CreateEnum;
import dev.cinnabar.schema.SchemaOperation.DropEnum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares types of words with those that stand. Used once, by one thread. */
final class EnumComparison {
    private final Compared compared;
    private final List<Difference> found = new ArrayList<>();

    EnumComparison(Compared compared) {
        this.compared = compared;
    }

    List<Difference> differences() {
        if (!compared.inspector().traits().enums()) {
            return List.of();
        }
        List<EnumDefinition> declared = compared.all().enums();
        List<EnumDefinition> standing = compared.standing().enums();
        declared.forEach(type -> compare(type, twin(type, standing)));
        standing.stream().filter(type -> twin(type, declared).isEmpty()).forEach(this::extra);
        return found;
    }

    private static Optional<EnumDefinition> twin(EnumDefinition type, List<EnumDefinition> others) {
        return others.stream()
                .filter(other ->
                        other.name().equals(type.name()) && other.schema().equals(type.schema()))
                .findFirst();
    }

    private void compare(EnumDefinition declared, Optional<EnumDefinition> standing) {
        if (standing.isEmpty()) {
            found.add(new Difference(
                    "The type " + declared.name() + " is missing", new CreateEnum(declared), "create it"));
        } else if (!standing.get().words().equals(declared.words())) {
            found.add(new Difference(
                    "The type " + declared.name() + " has the words "
                            + standing.get().words() + " instead of " + declared.words(),
                    new AlterEnum(standing.get(), declared, new EnumUsers(compared).of(declared)),
                    "change them, or the models"));
        }
    }

    private void extra(EnumDefinition type) {
        found.add(new Difference(
                "The type " + type.name() + " is in the database alone",
                new DropEnum(type, false),
                "drop it, or use it in the models"));
    }
}
