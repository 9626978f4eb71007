package dev.cinnabar.migrate.compare;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SchemaOperation.AlterEnum;
import dev.cinnabar.schema.SchemaOperation.EnumUser;
import java.util.ArrayList;
import java.util.List;

/**
 * Defaults that change together with the words of their type: the old one goes before, since its word may go, and the new one comes after,
 * since its word may be new. Used once, by one thread.
 */
final class EnumDefaults {
    private final List<SchemaOperation> steps;
    private final List<SchemaOperation> first = new ArrayList<>();

    EnumDefaults(List<SchemaOperation> steps) {
        this.steps = steps;
    }

    /** The steps to take before any type changes; the others are changed in their list. */
    List<SchemaOperation> before() {
        steps.replaceAll(step -> step instanceof AlterEnum alter ? freed(alter) : step);
        return first;
    }

    private AlterEnum freed(AlterEnum alter) {
        List<EnumUser> users = alter.users().stream().map(this::freed).toList();
        return new AlterEnum(alter.from(), alter.to(), users);
    }

    private EnumUser freed(EnumUser user) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof AlterColumn change && isOf(change, user) && isOtherDefault(change)) {
                ColumnDefinition<?> bare = Filling.without(change.from());
                first.add(new AlterColumn(change.table(), change.from(), bare));
                steps.set(i, new AlterColumn(change.table(), bare, change.to()));
                return new EnumUser(user.table(), bare);
            }
        }
        return user;
    }

    private static boolean isOf(AlterColumn change, EnumUser user) {
        return change.table().equals(user.table())
                && change.from().name().equals(user.column().name());
    }

    private static boolean isOtherDefault(AlterColumn change) {
        return !change.from().serverValue().equals(change.to().serverValue());
    }
}
