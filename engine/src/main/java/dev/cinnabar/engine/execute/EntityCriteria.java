package dev.cinnabar.engine.execute;

import dev.cinnabar.engine.mapping.Keys;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.FromItem;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.TableNode;
import dev.cinnabar.sql.node.Walker;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What criteria say of the rows of one table in FROM. The uppermost table of an entity answers for its kinds: what is said of a kind holds
 * for those of its rows that are of that kind. The table of a kind has nothing to add where its rows come with those above them. Immutable.
 *
 * @param said what each criterion says of an entity, under its own name
 */
record EntityCriteria(List<Function<EntityType<?>, List<Condition>>> said) {
    /** The names under which an entity is looked at once more, beside those of a statement. */
    private static final String AGAIN = "criteria_of";

    private static final String WHOLE = "criteria_for";

    /**
     * The conditions on the rows of a table.
     *
     * @param from where it stands
     */
    List<Node> conditionsFor(EntityType<?> type, TableNode table, List<FromNode> from) {
        if (table.rows() != null) {
            return List.of(); // the query that stands there is looked at by itself
        } else if (type.root() == type) {
            return ofUppermost(type, table);
        }
        String name = nameOf(type, table);
        return name != null && Parts.areTogether(type, name, from) ? List.of() : ofWhole(type, table);
    }

    /** The name by which the entity goes, of which this is a table; null if the table has one of its own. */
    private static @Nullable String nameOf(EntityType<?> type, TableNode table) {
        String after = "_" + type.tableName().name();
        if (table.alias().isEmpty()) {
            return "";
        }
        return table.alias().endsWith(after)
                ? table.alias().substring(0, table.alias().length() - after.length())
                : null;
    }

    private List<Node> ofUppermost(EntityType<?> type, TableNode table) {
        List<Condition> all = new ArrayList<>();
        for (Function<EntityType<?>, List<Condition>> criterion : said) {
            List<Condition> own = saidOf(type, criterion);
            all.addAll(own.isEmpty() ? ofKinds(type, criterion) : own);
        }
        TableNode plain = type.table().node();
        return all.stream()
                .map(condition -> Renamed.node(condition.node(), plain, table))
                .toList();
    }

    /** What is said of a class holds for a kind with a table of its own alone, whose columns have the same names. */
    private static List<Condition> saidOf(EntityType<?> type, Function<EntityType<?>, List<Condition>> criterion) {
        EntityType<?> above = type.parent();
        List<Condition> said = above == null || !type.isConcrete() ? List.of() : saidAbove(type, above, criterion);
        return said.isEmpty() ? criterion.apply(type) : said;
    }

    private static List<Condition> saidAbove(
            EntityType<?> type, EntityType<?> above, Function<EntityType<?>, List<Condition>> criterion) {
        return saidOf(above, criterion).stream()
                .map(condition -> Renamed.condition(condition, above, type))
                .toList();
    }

    /** Who is asked first are the kinds next to the entity; what holds for one holds for its own kinds, of which nothing is asked. */
    private static List<Condition> ofKinds(EntityType<?> type, Function<EntityType<?>, List<Condition>> criterion) {
        List<Condition> all = new ArrayList<>();
        List<EntityType<?>> answered = new ArrayList<>();
        for (EntityType<?> kind : type.hasConcreteKinds() ? List.<EntityType<?>>of() : type.subtypes()) {
            List<Condition> own =
                    answered.stream().anyMatch(above -> above.includes(kind)) ? List.of() : criterion.apply(kind);
            if (!own.isEmpty()) {
                answered.add(kind);
                all.add(ifOne(type, kind, Sql.and(own.toArray(Condition[]::new))));
            }
        }
        return all;
    }

    private static Condition ifOne(EntityType<?> type, EntityType<?> kind, Condition holds) {
        if (kind.parts().equals(type.parts())) {
            return Sql.or(Sql.not(kind.restriction()), holds);
        }
        boolean alone = speaksOfItsTableAlone(kind, holds);
        Condition same = Keys.equal(on(AGAIN, alone ? kind.ownKey() : type.key()), type.key());
        FromItem again = alone ? kind.table(AGAIN) : kind.as(AGAIN);
        return Sql.or(Sql.not(isThere(again, same)), isThere(again, same, Renamed.condition(holds, kind, AGAIN)));
    }

    /** Then the table of the kind tells all, and a change of the uppermost one does not read that, which not every database allows. */
    private static boolean speaksOfItsTableAlone(EntityType<?> kind, Condition holds) {
        Set<FromNode> named = new Tables().walk(holds.node(), new HashSet<>());
        return EntityType.behind(kind.table().definition()) == kind
                && named.equals(Set.of(kind.table().node()));
    }

    /** Collects the tables that a condition names, those of subqueries included. */
    private static final class Tables extends Walker<Set<FromNode>> {
        @Override
        public Set<FromNode> table(TableNode node, Set<FromNode> found) {
            found.add(node);
            return found;
        }
    }

    private static Condition isThere(FromItem item, Condition... all) {
        return Sql.exists(Sql.select(Sql.literal(1)).from(item).where(all));
    }

    /** The rows of a lower table by itself: those whose uppermost ones may be read. */
    private List<Node> ofWhole(EntityType<?> type, TableNode table) {
        EntityType<?> root = type.root();
        List<Condition> all = new ArrayList<>();
        ofUppermost(root, root.table(WHOLE).node()).forEach(node -> all.add(Sql.condition(node)));
        if (all.isEmpty()) {
            return List.of();
        }
        all.add(Keys.equal(on(WHOLE, root.key()), type.ownKey()));
        Condition may = isThere(root.as(WHOLE), all.toArray(Condition[]::new));
        return List.of(Renamed.node(may.node(), type.table().node(), table));
    }

    private static List<Attribute<?, ?>> on(String alias, List<? extends Attribute<?, ?>> attributes) {
        return attributes.stream()
                .<Attribute<?, ?>>map(attribute -> attribute.on(alias))
                .toList();
    }
}
