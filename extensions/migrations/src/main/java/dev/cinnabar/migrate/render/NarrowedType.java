package dev.cinnabar.migrate.render;

import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.StandardType;
import dev.cinnabar.type.TypeKind;
import java.util.List;

/** Tells whether a column's new type has less room than its old one. Stateless. */
final class NarrowedType {
    /** Each holds all values of those before it. */
    private static final List<TypeKind> WHOLE = List.of(TypeKind.SMALLINT, TypeKind.INTEGER, TypeKind.BIGINT);

    private NarrowedType() {}

    /** Whether values may be lost; of types that it does not know it says no. */
    static boolean is(AlterColumn change) {
        return change.from().type() instanceof StandardType<?> from
                && change.to().type() instanceof StandardType<?> to
                && !from.equals(to)
                && !holdsAll(to, from);
    }

    private static boolean holdsAll(StandardType<?> to, StandardType<?> from) {
        if (to.kind() == TypeKind.TEXT || WHOLE.indexOf(to.kind()) > WHOLE.indexOf(from.kind()) && isWhole(from)) {
            return true;
        }
        return (to.kind() == from.kind() || isWider(to, from)) && hasRoom(to, from);
    }

    private static boolean isWider(StandardType<?> to, StandardType<?> from) {
        return switch (to.kind()) {
            case VARCHAR -> from.kind() == TypeKind.CHAR;
            case DOUBLE -> from.kind() == TypeKind.REAL;
            case DECIMAL -> isWhole(from) && to.length() == StandardType.UNSPECIFIED;
            default -> false;
        };
    }

    private static boolean isWhole(SqlType<?> type) {
        return type instanceof StandardType<?> standard && WHOLE.contains(standard.kind());
    }

    /** Digits before the point, and digits or characters after it. */
    private static boolean hasRoom(StandardType<?> to, StandardType<?> from) {
        if (to.length() == StandardType.UNSPECIFIED) {
            return true;
        }
        boolean said = from.length() != StandardType.UNSPECIFIED;
        return said && to.length() - to.scale() >= from.length() - from.scale() && to.scale() >= from.scale();
    }
}
