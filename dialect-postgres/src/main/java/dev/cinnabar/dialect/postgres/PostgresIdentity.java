package dev.cinnabar.dialect.postgres;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Identity;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SequenceOptions;
import dev.cinnabar.schema.ServerValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a column that stands is given numbers, loses them, or counts in another way (ALTER TABLE, ADD GENERATED). Immutable.
 *
 * @param given whether the column becomes an identity
 * @param taken whether it stops to be one
 */
record PostgresIdentity(AlterColumn change, boolean given, boolean taken) {
    /** What comes before all else: an old kind of identity is a default with a sequence of its own, and none is ever empty. */
    List<String> before() {
        if (!taken) {
            return List.of();
        }
        boolean emptied = change.from().isNullable() && change.to().isNullable();
        return emptied
                ? List.of("DROP IDENTITY IF EXISTS", "DROP DEFAULT", "DROP NOT NULL")
                : List.of("DROP IDENTITY IF EXISTS", "DROP DEFAULT");
    }

    /** What comes last: an identity takes no empty values. */
    List<String> after() {
        if (!given) {
            return changed().isEmpty() ? List.of() : List.of(changed());
        }
        Identity identity = of(change.to()).orElse(Identity.BY_DEFAULT);
        String options = options(identity.options(), SequenceOptions.NONE, "").strip();
        String add =
                "ADD GENERATED " + kind(identity) + " AS IDENTITY" + (options.isEmpty() ? "" : " (" + options + ")");
        return List.of("SET NOT NULL", add);
    }

    static boolean saysStart(ColumnDefinition<?> column) {
        return of(column).filter(identity -> identity.options().start() != null).isPresent();
    }

    private static Optional<Identity> of(ColumnDefinition<?> column) {
        return column.serverValue() instanceof ServerValue.Generated generated
                ? Optional.of(generated.identity())
                : Optional.empty();
    }

    private static String kind(Identity identity) {
        return identity.always() ? "ALWAYS" : "BY DEFAULT";
    }

    private String changed() {
        Optional<Identity> from = of(change.from());
        Optional<Identity> to = of(change.to());
        if (from.isEmpty() || to.isEmpty()) {
            return "";
        }
        Identity wanted = to.get();
        String kind = wanted.always() == from.get().always() ? "" : "SET GENERATED " + kind(wanted);
        return (kind + options(wanted.options(), from.get().options(), "SET ")).strip();
    }

    /** The options that differ, with a blank and a word before each; what was asked for and is no longer gets back to its usual. */
    private static String options(SequenceOptions wanted, SequenceOptions standing, String before) {
        String cycle = wanted.cycle() == standing.cycle() ? "" : " " + before + (wanted.cycle() ? "CYCLE" : "NO CYCLE");
        String start = String.valueOf(usualStart(wanted));
        return option(" " + before, "START WITH ", wanted.start(), standing.start(), "START WITH " + start)
                + option(" " + before, "INCREMENT BY ", wanted.increment(), standing.increment(), "INCREMENT BY 1")
                + option(" " + before, "MINVALUE ", wanted.least(), standing.least(), "NO MINVALUE")
                + option(" " + before, "MAXVALUE ", wanted.greatest(), standing.greatest(), "NO MAXVALUE")
                + option(" " + before, "CACHE ", wanted.cache(), standing.cache(), "CACHE 1")
                + cycle;
    }

    private static long usualStart(SequenceOptions options) {
        boolean up = options.increment() == null || options.increment() > 0;
        Long bound = up ? options.least() : options.greatest();
        return bound != null ? bound : up ? 1 : -1;
    }

    private static String option(
            String before, String words, @Nullable Long wanted, @Nullable Long standing, String usual) {
        if (Objects.equals(wanted, standing)) {
            return "";
        }
        return before + (wanted == null ? usual : words + wanted);
    }
}
