package dev.cinnabar.ext.tenancy;

import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Model;
import dev.cinnabar.schema.EntityTable;
import dev.cinnabar.schema.TableDefinition;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table in which rows of tenants stand, or parts of them. Immutable.
 *
 * @param type the entity whose rows they are
 * @param ofAll whether all rows of the statement's entity belong to somebody; else those of some of its kinds
 * @param saysWhose whether it is the table that says to whom; else that is a table above
 */
record OwnedTable(EntityType<?> type, boolean ofAll, boolean saysWhose) {
    /** Null where rows belong to nobody. */
    static @Nullable OwnedTable of(TableDefinition table) {
        if (!(table instanceof EntityTable entity)) {
            return null;
        }
        EntityType<?> said = EntityType.of(entity.javaType().asSubclass(Model.class));
        EntityType<?> part = EntityType.behind(table);
        return Stream.concat(Stream.of(said), said.subtypes().stream())
                .filter(type -> Owners.isOwned(type.javaType()))
                .filter(type -> type == said || type.parts().equals(said.parts()))
                .findFirst()
                .map(type ->
                        new OwnedTable(type, type == said, Owners.tenant(type).part() == part))
                .orElse(null);
    }
}
