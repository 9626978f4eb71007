package dev.cinnabar.migrate.step;

import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.type.EnumType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.StandardType;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.TypeKind;
import dev.cinnabar.type.VariantType;
import java.util.List;
import java.util.Optional;

/** Tells whether a new type holds less than the old one. Of types that only one database has, nothing is known. Stateless. */
final class NarrowedType {
    private static final List<TypeKind> WHOLE = List.of(TypeKind.SMALLINT, TypeKind.INTEGER, TypeKind.BIGINT);
    private static final List<TypeKind> TEXTS = List.of(TypeKind.CHAR, TypeKind.VARCHAR, TypeKind.TEXT);
    private static final List<TypeKind> FLOATING = List.of(TypeKind.REAL, TypeKind.DOUBLE);
    private static final List<TypeKind> TIMES = List.of(TypeKind.DATE, TypeKind.DATETIME);

    private NarrowedType() {}

    static Optional<String> loss(AlterColumn alter) {
        Optional<StandardType<?>> from = standard(alter.from().type());
        Optional<StandardType<?>> to = standard(alter.to().type());
        boolean isNarrower = from.isPresent() && to.isPresent() && isNarrower(from.get(), to.get());
        return isNarrower
                ? Optional.of("what of " + alter.table() + "." + alter.from().name() + " does not fit into "
                        + to.get().name() + ", which was " + from.get().name())
                : Optional.empty();
    }

    private static Optional<StandardType<?>> standard(SqlType<?> type) {
        if (type instanceof VariantType<?> variant) {
            return standard(variant.base());
        }
        if (type instanceof TypeDecorator<?, ?> decorator) {
            return standard(decorator.storedAs());
        }
        if (type instanceof EnumType<?>) {
            return Optional.empty();
        }
        return type instanceof StandardType<?> standard ? Optional.of(standard) : Optional.empty();
    }

    private static boolean isNarrower(StandardType<?> from, StandardType<?> to) {
        if (from.kind() == to.kind()) {
            return isShorter(from.length(), to.length())
                    || to.length() != StandardType.UNSPECIFIED
                            && (wholeDigits(from) > wholeDigits(to) || from.scale() > to.scale());
        }
        if (TEXTS.contains(to.kind())) {
            return TEXTS.contains(from.kind()) && isShorter(from.length(), to.length());
        }
        return !isRising(from.kind(), to.kind());
    }

    /** What is not said is as long as can be. */
    private static boolean isShorter(int from, int to) {
        return to != StandardType.UNSPECIFIED && (from == StandardType.UNSPECIFIED || to < from);
    }

    private static int wholeDigits(StandardType<?> type) {
        return type.scale() == StandardType.UNSPECIFIED ? 0 : type.length() - type.scale();
    }

    /** Whether every value of the one is a value of the other. */
    private static boolean isRising(TypeKind from, TypeKind to) {
        return List.of(WHOLE, FLOATING, TIMES).stream()
                .anyMatch(family -> family.contains(from) && family.indexOf(from) < family.indexOf(to));
    }
}
