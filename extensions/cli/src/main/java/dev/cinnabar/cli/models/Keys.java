package dev.cinnabar.cli.models;

import dev.cinnabar.cli.models.Mapped.Loose;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.MatchKind;
import dev.cinnabar.schema.ReferentialAction;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides which foreign keys annotations can say. Stateless. */
final class Keys {
    private final Map<TableName, Mapped> all;
    private final TypeWords types;

    Keys(Map<TableName, Mapped> all, TypeWords types) {
        this.all = all;
        this.types = types;
    }

    void decide(Mapped owner) {
        for (ForeignKey key : owner.table().foreignKeys()) {
            Mapped target = all.get(key.target());
            String why = why(owner, key, target);
            if (why == null && target != null) {
                owner.keys().add(new Mapped.Key(owner, key, target));
            } else {
                owner.loose().add(new Loose(key, String.valueOf(why)));
            }
        }
    }

    private @Nullable String why(Mapped owner, ForeignKey key, @Nullable Mapped target) {
        if (target == null) {
            return "there is no class for its table";
        } else if (!key.referredColumns().equals(target.key())) {
            return "it leads to other columns than the primary key";
        } else if (key.rules().match() != MatchKind.SIMPLE || !key.rules().validated()) {
            return "annotations have no word for when it is met";
        } else if (key.columns().stream().anyMatch(column -> owner.keyOf(column).isPresent())) {
            return "a column of it belongs to another foreign key too";
        } else if (!haveSameTypes(owner, key, target)) {
            return "a column has another type than the one that it leads to";
        }
        return isSetNull(key) && hasNotNull(owner.table(), key)
                ? "it sets columns to NULL that are NOT NULL"
                : order(owner, key, target);
    }

    private boolean haveSameTypes(Mapped owner, ForeignKey key, Mapped target) {
        for (int i = 0; i < key.columns().size(); i++) {
            String here = java(owner.table(), key.columns().get(i));
            if (!here.equals(java(target.table(), key.referredColumns().get(i)))) {
                return false;
            }
        }
        return true;
    }

    private String java(TableDefinition table, String column) {
        return types.of(table, table.column(column)).java();
    }

    private static boolean isSetNull(ForeignKey key) {
        return key.rules().onDelete() == ReferentialAction.SET_NULL
                || key.rules().onUpdate() == ReferentialAction.SET_NULL;
    }

    private static boolean hasNotNull(TableDefinition table, ForeignKey key) {
        return key.columns().stream().anyMatch(column -> !table.column(column).isNullable());
    }

    /** Several columns are one key by their order, and those of two keys to one table do not mix. */
    private static @Nullable String order(Mapped owner, ForeignKey key, Mapped target) {
        if (key.columns().size() == 1) {
            return null;
        }
        List<Integer> places = places(owner, key);
        boolean sorted = places.equals(places.stream().sorted().toList());
        boolean apart = owner.keys().stream()
                .filter(other -> other.target() == target)
                .map(other -> places(owner, other.key()))
                .allMatch(others -> last(others) < places.get(0) || last(places) < others.get(0));
        return sorted && apart ? null : "its columns stand in another order than those that they lead to";
    }

    private static List<Integer> places(Mapped owner, ForeignKey key) {
        List<String> columns =
                owner.columns().stream().map(ColumnDefinition::name).toList();
        return key.columns().stream().map(columns::indexOf).toList();
    }

    private static int last(List<Integer> places) {
        return places.get(places.size() - 1);
    }
}
