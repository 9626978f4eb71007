package dev.cinnabar.orm;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.ReferentialAction;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.JoinKind;
import dev.cinnabar.sql.node.JoinNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Where an entity stands: under the one that it is a kind of, and over its own kinds, which come as their classes are initialised. */
final class Lineage {
    private final EntityType<?> owner;
    private final @Nullable EntityType<?> parent;
    private final List<EntityType<?>> parts;
    private final List<EntityType<?>> children = new CopyOnWriteArrayList<>();
    private volatile boolean searched;

    Lineage(EntityType<?> owner, @Nullable EntityType<?> parent) {
        this.owner = owner;
        this.parent = parent;
        List<EntityType<?>> all = new ArrayList<>(parent == null ? List.of() : parent.parts());
        all.add(owner);
        this.parts = List.copyOf(all);
    }

    @Nullable
    EntityType<?> parent() {
        return parent;
    }

    List<EntityType<?>> parts() {
        return parts;
    }

    void sealed() {
        if (parent != null) {
            parent.lineage().children.add(owner);
        }
    }

    /** Those that nothing has initialised yet are found in the lists that the processor writes. */
    List<EntityType<?>> subtypes() {
        if (!searched) {
            ModelIndex.initialise(owner.javaType());
            searched = true;
        }
        List<EntityType<?>> all = new ArrayList<>();
        for (EntityType<?> child : children) {
            all.add(child);
            all.addAll(child.lineage().subtypes());
        }
        return all;
    }

    // in statements

    String alias(String ofEntity) {
        return parent == null ? ofEntity : ofEntity + "_" + owner.tableName().name();
    }

    FromNode node(String alias) {
        FromNode node = parts.get(0).tableNode(alias);
        for (EntityType<?> part : parts.subList(1, parts.size())) {
            node = new JoinNode(
                    node,
                    JoinKind.INNER,
                    part.tableNode(alias),
                    part.belongsAbove(alias).node());
        }
        return node;
    }

    Condition belongsAbove(String alias) {
        EntityType<?> above = parts.get(parts.size() - 2);
        return RelationEnds.equal(on(alias, owner.ownKey()), on(alias, above.ownKey()));
    }

    private static List<Expression<?>> on(String alias, List<Attribute<?, ?>> attributes) {
        List<Expression<?>> all = new ArrayList<>();
        attributes.forEach(attribute -> all.add(alias.isEmpty() ? attribute : attribute.on(alias)));
        return all;
    }

    /** The key of the own table points at the one above, and follows it. */
    ForeignKey toParent(EntityType<?> above) {
        String[] columns = owner.ownKey().stream().map(Attribute::columnName).toArray(String[]::new);
        return ForeignKey.foreignKey(columns)
                .references(
                        above.tableName(),
                        above.ownKey().stream().map(Attribute::columnName).toArray(String[]::new))
                .with(ForeignKeyRules.NONE.updating(ReferentialAction.CASCADE));
    }

    Table changedTable() {
        if (parts.size() > 1) {
            List<String> tables =
                    parts.stream().map(part -> part.tableName().toString()).toList();
            throw new UsageException(
                    ErrorCode.BAD_STATEMENT,
                    "The rows of " + owner + " stand in " + String.join(" and ", tables)
                            + ", and a statement changes one table.",
                    "name the table, as in update(" + owner + ".ENTITY.table()), and the rows by their keys: in(select("
                            + owner + ".ID).from(" + owner + ".class).where(…)); or change the objects");
        }
        return owner.table();
    }
}
