package dev.cinnabar.schema;

import java.util.ArrayList;
import java.util.List;

/** What is to become of one column: of what is the same, as it stands. Used once, by one thread. */
final class ColumnChange {
    private final ColumnDefinition<?> declared;
    private final ColumnDefinition<?> standing;
    private final Inspector database;
    private final List<String> faults = new ArrayList<>();
    private boolean type;
    private boolean nullability;
    private boolean value;
    private boolean comment;

    ColumnChange(ColumnDefinition<?> declared, ColumnDefinition<?> standing, Inspector database) {
        this.declared = declared;
        this.standing = standing;
        this.database = database;
    }

    void type() {
        type = true;
        faults.add("is " + standing.type().name() + " instead of "
                + declared.type().name());
    }

    void nullability() {
        nullability = true;
        faults.add(standing.isNullable() ? "may be empty" : "may not be empty");
    }

    /** An empty fault is none. */
    void value(String fault) {
        value = !fault.isEmpty();
        if (value) {
            faults.add(fault);
        }
    }

    void comment() {
        comment = !declared.comment().equals(standing.comment());
        if (comment) {
            faults.add("has the comment `" + standing.comment() + "` instead of `" + declared.comment() + "`");
        }
    }

    List<String> faults() {
        return faults;
    }

    ColumnDefinition<?> to() {
        ColumnOptions said = declared.options();
        ColumnOptions stands = standing.options();
        ColumnExtras extras = new ColumnExtras(
                (comment ? declared : standing).comment(),
                (value ? said : stands).extras().autoincrement(),
                said.extras().options(),
                said.extras().renamedFrom(),
                said.extras().system());
        ColumnKeys keys = new ColumnKeys(false, (nullability ? declared : standing).isNullable(), false, false);
        return typed().with(new ColumnOptions(
                keys, List.of(), List.of(), value ? said.server() : stands.server(), said.client(), extras));
    }

    /** The declared type, unless it only counts as the same: then it is to stay. */
    private ColumnDefinition<?> typed() {
        boolean stays = !type && !database.isSameType(declared, standing);
        boolean isWritable = !value || !(declared.serverValue() instanceof ServerValue.Literal);
        return stays && isWritable ? standing : declared;
    }
}
