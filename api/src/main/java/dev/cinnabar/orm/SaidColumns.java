package dev.cinnabar.orm;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.type.SqlType;
import java.util.LinkedHashMap;
import java.util.Map;

/** The columns of an entity that are said in Java and take the place of those that annotations say. Confined to its initialiser. */
final class SaidColumns {
    private final EntityType<?> owner;
    private final Map<String, ColumnDefinition<?>> waiting = new LinkedHashMap<>();

    SaidColumns(EntityType<?> owner) {
        this.owner = owner;
    }

    void add(ColumnDefinition<?> column) {
        if (waiting.put(column.name(), column) != null) {
            throw mistake("the column `" + column.name() + "` twice", "say it once");
        }
    }

    /**
     * The column that stands in the place of one.
     *
     * @param kind what the attribute needs
     */
    <C extends ColumnDefinition<?>> C instead(C column, Class<? super C> kind) {
        ColumnDefinition<?> said = waiting.remove(column.name());
        if (said == null) {
            return column;
        } else if (!isAlike(column.type(), said.type())) {
            throw mistake(
                    "values of another class for the column `" + column.name() + "`",
                    "give it a type of " + column.type().javaType().getSimpleName()
                            + ", or give the field the class of its values");
        } else if (!kind.isInstance(said)) {
            throw mistake(
                    "a type for the column `" + column.name() + "` with which it is no " + kind.getSimpleName(),
                    "say the usual type, and the other one as its variant: withVariant(dialect, Types.declared(…))");
        } else if (said.isPrimaryKey() != column.isPrimaryKey()) {
            throw mistake(
                    "otherwise whether the column `" + column.name() + "` belongs to the primary key",
                    "say it at both places: @Id on the field, and primaryKey() of the column");
        }
        @SuppressWarnings("unchecked") // of the kind, and of values of the same class
        C same = (C) withEarlierName(said, column);
        return same;
    }

    /** What an annotation says of the name before holds for the other column too: without it that name would be dropped. */
    private static ColumnDefinition<?> withEarlierName(ColumnDefinition<?> said, ColumnDefinition<?> column) {
        String earlier = column.options().extras().renamedFrom();
        return earlier.isEmpty() || !said.options().extras().renamedFrom().isEmpty() ? said : said.renamedFrom(earlier);
    }

    /** A type that wraps another does not tell the class of its values. */
    private static boolean isAlike(SqlType<?> one, SqlType<?> other) {
        return one.javaType() == other.javaType() || one.javaType() == Object.class || other.javaType() == Object.class;
    }

    /** All attributes have been said. */
    void checkUsed() {
        if (!waiting.isEmpty()) {
            throw mistake(
                    "a column `" + waiting.keySet().iterator().next() + "`, and no attribute of it has it",
                    "add a field for it to Mapped");
        }
    }

    private UsageException mistake(String what, String cure) {
        return new UsageException(ErrorCode.BAD_MAPPING, "The elements of " + owner + " say " + what + ".", cure);
    }
}
