package dev.cinnabar.schema;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule that no two rows match each other by all the given operators, where the database has such. Immutable.
 *
 * @param using the index method; empty for the database's own choice
 */
public record Exclusion(
        String name,
        String using,
        List<Part> parts,
        @Nullable SchemaCondition where) implements Constraint {
    public Exclusion {
        Names.checkOptional("exclusion constraint", name);
        using = SqlWords.word("index method", using);
        Names.checkColumns(
                "exclusion constraint", parts.stream().map(Part::operator).toList());
        parts = List.copyOf(parts);
    }

    public static Exclusion exclusion(String using, Part... parts) {
        return new Exclusion("", using, List.of(parts), null);
    }

    @Override
    public Exclusion named(String other) {
        return new Exclusion(other, using, parts, where);
    }

    public Exclusion where(SchemaCondition condition) {
        return new Exclusion(name, using, parts, condition);
    }

    /** A column or expression, and the operator by which two rows are compared. */
    public record Part(IndexPart part, String operator) {
        public Part {
            Objects.requireNonNull(part, "part");
            operator = SqlWords.operator(operator);
        }

        public static Part with(String column, String operator) {
            return new Part(IndexPart.column(column), operator);
        }
    }
}
