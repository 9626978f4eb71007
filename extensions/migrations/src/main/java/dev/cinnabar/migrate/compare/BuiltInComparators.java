package dev.cinnabar.migrate.compare;

import dev.cinnabar.schema.ColumnAspect;
import dev.cinnabar.schema.Difference;
import java.util.List;
import java.util.function.Function;

/** The comparators that come with the library. Stateless. */
final class BuiltInComparators {
    private BuiltInComparators() {}

    /** In the order in which they are asked. */
    static List<SchemaComparator> all() {
        return List.of(
                of("tables", Compared::missingAndExtraTables),
                of("columns", compared -> compared.rules(ObjectKind.COLUMN)),
                of("types", compared -> compared.columns(ColumnAspect.TYPE)),
                of("nullability", compared -> compared.columns(ColumnAspect.NULLABILITY)),
                of("defaults", compared -> compared.columns(ColumnAspect.VALUE)),
                of("comments", compared -> compared.columns(ColumnAspect.COMMENT)),
                of("primary-keys", compared -> compared.rules(ObjectKind.PRIMARY_KEY)),
                of("uniques", compared -> compared.rules(ObjectKind.UNIQUE)),
                of("indexes", compared -> compared.rules(ObjectKind.INDEX)),
                of("foreign-keys", compared -> compared.rules(ObjectKind.FOREIGN_KEY)),
                of("checks", compared -> compared.rules(ObjectKind.CHECK)),
                of("exclusions", compared -> compared.rules(ObjectKind.EXCLUSION)),
                of("views", compared -> new ViewComparison(compared).differences()),
                of("sequences", compared -> new SequenceComparison(compared).differences()),
                of("enums", compared -> new EnumComparison(compared).differences()));
    }

    private static SchemaComparator of(String name, Function<Compared, List<Difference>> function) {
        return new Named("cinnabar." + name, function);
    }

    private record Named(String name, Function<Compared, List<Difference>> function) implements SchemaComparator {
        @Override
        public List<Difference> compare(Compared compared) {
            return function.apply(compared);
        }
    }
}
