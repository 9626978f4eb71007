package dev.cinnabar.migrate.compare;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.ServerValue;
import java.util.List;

/**
 * When a step is taken: whatever goes, goes before what it stands on; whatever comes, comes after. Each phase has its mirror on the other
 * side of the middle, so that the reversed steps in reversed order work as well.
 */
enum Phase {
    SCHEMAS,
    VIEWS_GO,
    /** What does not follow a column that is renamed. */
    NAMED_RULES_GO,
    RENAMES,
    KEYS_GO,
    TABLES_GO,
    /** A column that is filled with numbers has to be a key on some databases. */
    UNFILLED,
    RULES_GO,
    /** Computed columns, and all that come again under their name. */
    COMPUTED_GO,
    /** Defaults of a type whose words change. */
    WORDS_GO,
    TYPES,
    COLUMNS_COME,
    COLUMNS_CHANGE,
    COLUMNS_GO,
    COMPUTED_COME,
    REMARKS,
    RULES_COME,
    FILLED,
    INDEXES_COME,
    TABLES_COME,
    KEYS_COME,
    TYPES_GO,
    OTHERS,
    VIEWS_COME;

    /** Whether its steps change one table that stands. */
    boolean isOfOneTable() {
        return compareTo(RENAMES) > 0
                && compareTo(TYPES_GO) < 0
                && this != TABLES_GO
                && this != TABLES_COME
                && this != TYPES;
    }

    private int rank() {
        return List.of(values()).indexOf(this);
    }

    /** The order where all steps on one table follow on each other. */
    int wholeTableOrder() {
        if (isOfOneTable()) {
            return RULES_GO.rank();
        }
        return switch (this) {
            case TABLES_COME -> TABLES_GO.rank();
            case TABLES_GO -> TABLES_COME.rank();
            default -> rank();
        };
    }

    static Phase of(SchemaOperation step) {
        if (step instanceof SchemaOperation.AddColumn add) {
            return isComputed(add.column()) ? COMPUTED_COME : COLUMNS_COME;
        }
        if (step instanceof SchemaOperation.DropColumn drop) {
            return isComputed(drop.column()) ? COMPUTED_GO : COLUMNS_GO;
        }
        if (step instanceof SchemaOperation.AlterColumn alter) {
            return of(alter);
        }
        if (step instanceof SchemaOperation.AddConstraint add) {
            return add.constraint() instanceof ForeignKey ? KEYS_COME : RULES_COME;
        }
        if (step instanceof SchemaOperation.DropConstraint drop) {
            return drop.constraint() instanceof ForeignKey ? KEYS_GO : RULES_GO;
        }
        return ofOther(step);
    }

    private static Phase of(SchemaOperation.AlterColumn alter) {
        if (!alter.from().name().equals(alter.to().name())) {
            return RENAMES;
        }
        boolean before = Filling.isFilled(alter.from());
        boolean after = Filling.isFilled(alter.to());
        return before == after ? COLUMNS_CHANGE : after ? FILLED : UNFILLED;
    }

    private static Phase ofOther(SchemaOperation step) {
        return switch (ComparedObject.of(step).kind()) {
            case SCHEMA -> SCHEMAS;
            case TABLE -> ofTable(step);
            case INDEX -> step instanceof SchemaOperation.DropIndex ? RULES_GO : INDEXES_COME;
            case VIEW -> step instanceof SchemaOperation.DropView ? VIEWS_GO : VIEWS_COME;
            case SEQUENCE -> step instanceof SchemaOperation.DropSequence ? TYPES_GO : TYPES;
            case ENUM -> step instanceof SchemaOperation.DropEnum ? TYPES_GO : TYPES;
            default -> OTHERS;
        };
    }

    private static Phase ofTable(SchemaOperation step) {
        if (step instanceof SchemaOperation.RenameTable) {
            return RENAMES;
        }
        if (step instanceof SchemaOperation.SetTableComment) {
            return REMARKS;
        }
        return step instanceof SchemaOperation.DropTable ? TABLES_GO : TABLES_COME;
    }

    private static boolean isComputed(ColumnDefinition<?> column) {
        return column.serverValue() instanceof ServerValue.Computed;
    }
}
