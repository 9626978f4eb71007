package dev.cinnabar.orm;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.ReferentialAction;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Sources;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.JoinKind;
import dev.cinnabar.sql.node.JoinNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where an entity stands: under the one that it is a kind of, and over its own kinds, which come as their classes are initialised. */
final class Lineage {
    /** Held while kinds come or are counted, which takes no other lock and initialises no class. */
    private static final Object KINDS = new Object();

    private static final ForeignKeyRules FOLLOWING = ForeignKeyRules.onUpdate(ReferentialAction.CASCADE);

    private final EntityType<?> owner;
    private final @Nullable EntityType<?> parent;
    private final Standing standing;
    private final List<EntityType<?>> parts;
    private @Nullable Discriminator discriminator;
    private String value;
    private final List<EntityType<?>> children = new ArrayList<>();
    private final List<Formula<?, ?>> formulas = new ArrayList<>();
    private volatile boolean searched;
    private volatile boolean sealed;
    private boolean leavesDeletes;
    private volatile @Nullable List<EntityType<?>> below;
    private volatile @Nullable KindRows kindRows;

    Lineage(EntityType<?> owner, @Nullable EntityType<?> parent, Standing standing) {
        this.owner = owner;
        this.parent = parent;
        this.standing = standing;
        this.value = SecondaryTable.snake(owner.javaType().getSimpleName());
        List<EntityType<?>> all = new ArrayList<>(parent == null || isAlone() ? List.of() : parent.parts());
        if (standing != Standing.WITHIN) {
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

    /** Whether its rows are in no table of another entity, though it is a kind of one. */
    boolean isAlone() {
        return standing == Standing.ALONE;
    }

    /** Those above know it from now on, unless something is wrong with it. */
    void sealed() {
        if (parent != null) {
            synchronized (KINDS) { // two kinds may come at once, of which one says what the other does
                checkTold(parent);
                checkStanding(parent);
                checkValues();
                parent.lineage().add(owner);
            }
        }
        sealed = true;
    }

    void add(Formula<?, ?> formula) {
        boolean known = formulas().stream().anyMatch(other -> other.name().equals(formula.name()))
                || IntStream.range(0, owner.slots())
                        .anyMatch(slot -> owner.nameAt(slot).equals(formula.name()));
        if (known) {
            throw new UsageException(
                    ErrorCode.DUPLICATE_NAME,
                    owner + " has a formula of the name '" + formula.name() + "', and something else of that name.",
                    "give one of them another name");
        }
        formulas.add(formula);
    }

    /** What the class above has comes first. */
    List<Formula<?, ?>> formulas() {
        List<Formula<?, ?>> all = new ArrayList<>(parent == null ? List.of() : parent.formulas());
        all.addAll(formulas);
        return all;
    }

    /** In the order of their names, so that a statement does not follow from which class was initialised first. */
    private void add(EntityType<?> child) {
        children.add(child);
        children.sort(Comparator.comparing(each -> each.javaType().getName()));
        for (EntityType<?> above = owner; above != null; above = above.parent()) {
            above.lineage().below = null;
        }
    }

    private void checkTold(EntityType<?> above) {
        if (standing == Standing.WITHIN && discriminator() == null) {
            throw new UsageException(
                    ErrorCode.BAD_MAPPING,
                    owner + " stands in the table of " + above + ", and nothing says which of its rows are of it.",
                    "name a column for that at the uppermost class: @Entity(discriminator = …) on " + parts.get(0));
        }
    }

    /** Rows of one entity that stand partly in a common table, and partly below it, could be told apart by no one thing. */
    private void checkStanding(EntityType<?> above) {
        boolean together = above.lineage().known().stream().allMatch(kind -> kind.isConcrete() == isAlone());
        boolean follows = above.parent() == null || above.lineage().isAlone() == isAlone();
        if (!together || !follows || isAlone() && above.discriminator() != null) {
            throw new UsageException(
                    ErrorCode.BAD_MAPPING,
                    "Of the kinds of " + above.uppermost() + " some stand in tables of their own alone, and "
                            + (isAlone() ? "not all of them." : owner + " does not."),
                    "let all of them be concrete, and leave the discriminator out, or none");
        }
    }

    // which kind a row is

    @Nullable
    Discriminator discriminator() {
        return parent == null || isAlone() ? discriminator : parent.discriminator();
    }

    /** What stands in FROM where kinds have tables of their own alone; null if none has. */
    @Nullable
    KindRows kindRows() {
        if (!searched && sealed) {
            subtypes();
        }
        List<EntityType<?>> kinds = known();
        if (kinds.isEmpty() || !kinds.get(0).isConcrete()) { // all are, or none
            return null;
        }
        KindRows known = kindRows;
        if (known == null || !known.isOf(kinds)) {
            known = new KindRows(owner, kinds);
            kindRows = known;
        }
        return known;
    }

    /** Refuses a key of another table that is to lead to its rows, where those stand in several. */
    void checkPointedAt(Object by) {
        if (kindRows() != null) {
            throw new UsageException(
                    ErrorCode.BAD_MAPPING,
                    "A foreign key of " + by + " leads to " + owner
                            + ", whose kinds stand in tables of their own alone.",
                    "let it lead to one of the kinds, or let the kinds not be concrete, so that all have a row in one"
                            + " table");
        }
    }

    /** See {@link EntityType#kindColumn}. */
    @Nullable
    Expression<String> kindColumn(String alias) {
        KindRows rows = kindRows();
        Discriminator said = discriminator();
        if (rows != null) {
            return rows.kind(alias);
        }
        return said == null ? null : said.on(alias);
    }

    /** See {@link EntityType#column}. */
    Expression<?> column(Attribute<?, ?> attribute, String alias) {
        KindRows rows = kindRows();
        if (rows != null && attribute.owner() != owner) {
            return rows.column(attribute, alias);
        }
        return alias.isEmpty() ? attribute : attribute.on(alias);
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
        if (!isAlone() && discriminator() == null) {
            return;
        }
        EntityType<?> root = owner.uppermost();
        List<EntityType<?>> all = new ArrayList<>(root.lineage().known());
        all.add(root);
        for (EntityType<?> other : all) {
            if (other != owner && other.discriminatorValue().equals(value)) {
                throw new UsageException(
                        ErrorCode.BAD_MAPPING,
                        "Rows of " + owner + " and of " + other + " are both told by the value '" + value + "'.",
                        "give one of them another: @Entity(discriminatorValue = …)");
            }
        }
    }

    /** The kinds that have made themselves known by now; another list once there are more. */
    List<EntityType<?>> known() {
        List<EntityType<?>> known = below;
        return known == null ? found() : known;
    }

    private List<EntityType<?>> found() {
        synchronized (KINDS) {
            List<EntityType<?>> all = new ArrayList<>();
            for (EntityType<?> child : children) {
                all.add(child);
                all.addAll(child.lineage().known());
            }
            List<EntityType<?>> found = List.copyOf(all);
            below = found;
            return found;
        }
    }

    /** That a row is of this kind, or one below; null where its tables alone say so. */
    @Nullable
    Condition restriction(String alias) {
        Discriminator column = discriminator();
        if (standing != Standing.WITHIN || column == null) {
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
        KindRows below = kindRows();
        if (below != null) {
            return owner.tableNode(alias).with(below.query());
        }
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

    <R> Select<R> joinedTo(Select<R> select, String alias) {
        Select<R> joined = select;
        for (EntityType<?> part : parts) {
            if (!Sources.items(joined.node().from()).contains(part.tableNode(alias))) {
                joined = joined.leftJoin(part.table(alias), part.belongsAbove(alias));
            }
        }
        return joined;
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
        return Optional.ofNullable(isAlone() ? null : parent)
                .map(above -> ForeignKey.foreignKey(columns(owner))
                        .references(above.tableName(), columns(above))
                        .with(leavesDeletes ? FOLLOWING.deleting(ReferentialAction.CASCADE) : FOLLOWING));
    }

    private static String[] columns(EntityType<?> keyed) {
        return keyed.ownKey().stream().map(Attribute::columnName).toArray(String[]::new);
    }

    Table changedTable() {
        if (owner.isAbstract() && kindRows() != null) {
            throw new UsageException(
                    ErrorCode.BAD_STATEMENT,
                    owner + " has no table: the rows of its kinds stand in tables of their own.",
                    "change the rows of each kind by a statement of its own");
        }
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
