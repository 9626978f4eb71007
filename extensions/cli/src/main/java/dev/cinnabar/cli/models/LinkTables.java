package dev.cinnabar.cli.models;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tables that are nothing but the keys of two entities, just as the mapper makes them: such a table is a relationship, and no
 * class. Stateless.
 */
final class LinkTables {
    private final Map<TableName, Mapped> all;
    private final Origin origin;

    /** One of the two ends. */
    record Way(ForeignKey key, Mapped target, String prefix) {}

    /** The two ends of a table between them, in the order of its primary key. */
    record Link(TableDefinition table, Way first, Way second) {
        boolean isOfOne() {
            return first.target() == second.target();
        }
    }

    LinkTables(Map<TableName, Mapped> all, Origin origin) {
        this.all = all;
        this.origin = origin;
    }

    List<Link> find() {
        return all.values().stream()
                .map(Mapped::table)
                .filter(table -> isBare(table) && isAtNoEnd(table, all.values()))
                .flatMap(table -> link(table).stream())
                .toList();
    }

    private boolean isBare(TableDefinition table) {
        return table.schema().isEmpty()
                && table.foreignKeys().size() == 2
                && table.uniques().isEmpty()
                && table.checks().isEmpty()
                && table.exclusions().isEmpty()
                && table.indexes().isEmpty()
                && table.comment().isEmpty()
                && origin.options(table).isEmpty()
                && table.columns().size() == table.primaryKey().columns().size()
                && table.columns().stream().allMatch(LinkTables::isBare);
    }

    private static boolean isBare(ColumnDefinition<?> column) {
        return column.comment().isEmpty()
                && column.serverValue() instanceof ServerValue.None
                && column.options().extras().options().isEmpty();
    }

    private static boolean isAtNoEnd(TableDefinition table, Collection<Mapped> others) {
        return others.stream()
                .flatMap(other -> other.table().foreignKeys().stream())
                .noneMatch(key -> key.target().equals(TableName.of(table)));
    }

    private Optional<Link> link(TableDefinition table) {
        List<Way> ways = new ArrayList<>();
        for (ForeignKey key : table.foreignKeys()) {
            Mapped target = all.get(key.target());
            String prefix = target == null ? null : prefix(table, key, target);
            if (target != null && prefix != null) {
                ways.add(new Way(key, target, prefix));
            }
        }
        if (ways.size() < 2) {
            return Optional.empty();
        }
        boolean ahead = ways.get(0).prefix().compareTo(ways.get(1).prefix()) <= 0;
        Link link = new Link(table, ways.get(ahead ? 0 : 1), ways.get(ahead ? 1 : 0));
        return isAsMade(link) ? Optional.of(link) : Optional.empty();
    }

    /** What stands in front of the names of the key's columns; null if they are not called so. */
    private static @Nullable String prefix(TableDefinition table, ForeignKey key, Mapped target) {
        String first = key.columns().get(0);
        String behind = "_" + key.referredColumns().get(0);
        if (!key.rules().equals(ForeignKeyRules.NONE)
                || !key.referredColumns().equals(target.key())
                || !first.endsWith(behind)) {
            return null;
        }
        String prefix = first.substring(0, first.length() - behind.length());
        for (int i = 0; i < key.columns().size(); i++) {
            String column = key.columns().get(i);
            String referred = key.referredColumns().get(i);
            if (!column.equals(prefix + "_" + referred)
                    || !table.typeOf(column).equals(target.table().typeOf(referred))) {
                return null;
            }
        }
        return prefix;
    }

    /** Columns go by the class; where both ends are of one class, by the attributes. */
    private static boolean isAsMade(Link link) {
        List<String> columns = new ArrayList<>(link.first().key().columns());
        columns.addAll(link.second().key().columns());
        if (!columns.equals(link.table().primaryKey().columns())) {
            return false;
        } else if (!link.isOfOne()) {
            return isClass(link.first()) && isClass(link.second());
        }
        return !link.first().prefix().equals(link.second().prefix())
                && isAttribute(link.first().prefix())
                && isAttribute(link.second().prefix())
                && link.first()
                        .target()
                        .names()
                        .isOpen(JavaNames.field(link.first().prefix()))
                && link.first()
                        .target()
                        .names()
                        .isOpen(JavaNames.field(link.second().prefix()));
    }

    private static boolean isClass(Way way) {
        return JavaNames.snake(way.target().className()).equals(way.prefix());
    }

    private static boolean isAttribute(String prefix) {
        return JavaNames.snake(JavaNames.field(prefix)).equals(prefix);
    }
}
