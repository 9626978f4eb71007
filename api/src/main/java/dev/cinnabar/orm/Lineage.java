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
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Where an entity stands: under the one that it is a kind of, and over its own kinds, which come as their classes are initialised. */
final class Lineage {
    private static final ForeignKeyRules FOLLOWING = ForeignKeyRules.onUpdate(ReferentialAction.CASCADE);

    private final EntityType<?> owner;
    private final @Nullable EntityType<?> parent;
    private final boolean within;
    private final List<EntityType<?>> parts;
    private @Nullable Discriminator discriminator;
    private String value;
    private final List<EntityType<?>> children = new CopyOnWriteArrayList<>();
    private volatile boolean searched;
    private boolean leavesDeletes;

    /**
     * @param within whether it has no table of its own
     */
    Lineage(EntityType<?> owner, @Nullable EntityType<?> parent, boolean within) {
        this.owner = owner;
        this.parent = parent;
        this.within = within;
        this.value = SecondaryTable.snake(owner.javaType().getSimpleName());
        List<EntityType<?>> all = new ArrayList<>(parent == null ? List.of() : parent.parts());
        if (!within) {
            all.add(owner);
        }
        this.parts = List.copyOf(all);
    }

    @Nullable
    EntityType<?> parent() {
        return parent;
    }

    List<EntityType<?>> parts() {
        return parts;
    }

    /** The entity in whose table the columns stand that come with this one. */
    EntityType<?> part() {
        return parts.get(parts.size() - 1);
    }

    void sealed() {
        if (parent != null) {
            if (within && discriminator() == null) {
                throw new UsageException(
                        ErrorCode.BAD_MAPPING,
                        owner + " stands in the table of " + parent + ", and nothing says which of its rows are of it.",
                        "name a column for that at the uppermost class: @Entity(discriminator = …) on " + parts.get(0));
            }
            parent.lineage().children.add(owner);
            checkValues();
        }
    }

    // which kind a row is

    @Nullable
    Discriminator discriminator() {
        return parent == null ? discriminator : parent.discriminator();
    }

    void discriminator(Discriminator column) {
        discriminator = column;
    }

    String value() {
        return value;
    }

    void value(String said) {
        value = said;
    }

    private void checkValues() {
        EntityType<?> root = parts.get(0);
        List<EntityType<?>> all = new ArrayList<>(root.lineage().known());
        all.add(root);
        for (EntityType<?> other : all) {
            if (discriminator() != null
                    && other != owner
                    && other.discriminatorValue().equals(value)) {
                throw new UsageException(
                        ErrorCode.BAD_MAPPING,
                        "Rows of " + owner + " and of " + other + " are both told by the value '" + value + "'.",
                        "give one of them another: @Entity(discriminatorValue = …)");
            }
        }
    }

    private List<EntityType<?>> known() {
        List<EntityType<?>> all = new ArrayList<>();
        for (EntityType<?> child : children) {
            all.add(child);
            all.addAll(child.lineage().known());
        }
        return all;
    }

    /** That a row is of this kind, or one below; null where its tables alone say so. */
    @Nullable
    Condition restriction(String alias) {
        Discriminator column = discriminator();
        if (!within || column == null) {
            return null;
        }
        List<String> values = new ArrayList<>(List.of(value));
        subtypes().forEach(type -> values.add(type.discriminatorValue()));
        return values.size() == 1
                ? column.on(alias).eq(value)
                : column.on(alias).in(values);
    }

    /** Those that nothing has initialised yet are found in the lists that the processor writes. */
    List<EntityType<?>> subtypes() {
        if (!searched) {
            ModelIndex.initialise(owner.javaType());
            searched = true;
        }
        return known();
    }

    // in statements

    String alias(String ofEntity) {
        return parts.size() == 1 ? ofEntity : ofEntity + "_" + owner.tableName().name();
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

    void leaveDeletes() {
        leavesDeletes = true;
    }

    boolean leavesDeletes() {
        return leavesDeletes;
    }

    /** The key of a table below points at the one above, and follows it; there is none for the uppermost table. */
    Optional<ForeignKey> toParent() {
        return Optional.ofNullable(parent)
                .map(above -> ForeignKey.foreignKey(columns(owner))
                        .references(above.tableName(), columns(above))
                        .with(leavesDeletes ? FOLLOWING.deleting(ReferentialAction.CASCADE) : FOLLOWING));
    }

    private static String[] columns(EntityType<?> keyed) {
        return keyed.ownKey().stream().map(Attribute::columnName).toArray(String[]::new);
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
