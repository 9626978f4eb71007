package dev.cinnabar.migrate.compare;

import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AlterEnum;
import dev.cinnabar.schema.SchemaOperation.EnumUser;
import java.util.ArrayList;
import java.util.List;

/** Types of words that lose one, or get them in another order, so that their columns move to a new type. Stateless. */
final class NewWords {
    private NewWords() {}

    /** The columns that move. */
    static List<EnumUser> users(List<SchemaOperation> steps) {
        return steps.stream()
                .filter(AlterEnum.class::isInstance)
                .map(AlterEnum.class::cast)
                .filter(alter -> !onlyAdds(alter))
                .flatMap(alter -> alter.users().stream())
                .toList();
    }

    private static boolean onlyAdds(AlterEnum alter) {
        List<String> kept = new ArrayList<>(alter.to().words());
        kept.retainAll(alter.from().words());
        return kept.equals(alter.from().words());
    }
}
