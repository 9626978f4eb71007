package dev.cinnabar.dialect.sqlite;

import dev.cinnabar.error.UnsupportedFeatureException;
import dev.cinnabar.sql.node.Aggregate;
import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.CaseNode;
import dev.cinnabar.sql.node.Cast;
import dev.cinnabar.sql.node.FunctionCall;
import dev.cinnabar.sql.node.Label;
import dev.cinnabar.sql.node.Negation;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Over;
import dev.cinnabar.sql.node.Parameter;
import dev.cinnabar.sql.node.Slot;
import dev.cinnabar.sql.node.TypedNode;
import dev.cinnabar.type.ComparedType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.StandardType;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.TypeKind;
import dev.cinnabar.type.VariantType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what goes wrong on decimals that are kept as text ({@link DecimalText}): they compare and sort with those of their own type,
 * and nothing can be reckoned with them. Stateless.
 */
final class WideDecimals {
    private static final Set<String> SAFE_AGGREGATES = Set.of("count", "min", "max");
    private static final Set<String> SAFE_FUNCTIONS =
            Set.of("coalesce", "nullif", "lag", "lead", "first_value", "last_value", "nth_value");

    private WideDecimals() {}

    /** None of the parts may be one. */
    static void refuse(String what, List<? extends Node> parts) {
        for (Node part : parts) {
            StandardType<?> wide = wide(part);
            if (wide != null) {
                throw new UnsupportedFeatureException(
                        "SQLite keeps a " + wide.name() + " as text, which " + what + " would get wrong.",
                        "Read the values and reckon in Java, or give the column at most " + SqliteTypes.EXACT_DIGITS
                                + " digits.");
            }
        }
    }

    /** All of the parts, or none of them, are of one such type; a part whose type is not known passes. */
    static void requireSame(List<? extends Node> parts) {
        StandardType<?> wide = null;
        for (Node part : parts) {
            wide = wide == null ? wide(part) : wide;
        }
        if (wide == null) {
            return;
        }
        for (Node part : parts) {
            SqlType<?> type = stored(type(part));
            if (type != null && Number.class.isAssignableFrom(type.javaType()) && !type.equals(wide)) {
                throw new UnsupportedFeatureException(
                        "SQLite keeps a " + wide.name() + " as text, which cannot be compared with a " + type.name()
                                + ".",
                        "Give both the same digits, or compare in Java.");
            }
        }
    }

    static void check(Aggregate aggregate) {
        if (!SAFE_AGGREGATES.contains(aggregate.name())) {
            refuse("the aggregate " + aggregate.name(), aggregate.arguments());
        }
    }

    static void check(FunctionCall call) {
        if (SAFE_FUNCTIONS.contains(call.name())) {
            requireSame(call.arguments());
        } else {
            refuse("the function " + call.name(), call.arguments());
        }
    }

    /** A value of the same type alone is a text that needs no conversion. */
    static void check(Cast cast) {
        StandardType<?> target = wide(cast.type());
        if (target == null) {
            refuse("a cast", List.of(cast.of()));
            return;
        }
        SqlType<?> source = stored(type(cast.of()));
        if (source != null && !source.equals(target) && !isValue(cast.of())) {
            refuse("a cast", List.of(cast));
        }
    }

    private static boolean isValue(Node node) {
        return node instanceof Bind || node instanceof Slot || node instanceof Parameter;
    }

    private static @Nullable StandardType<?> wide(Node node) {
        SqlType<?> type = type(node);
        return type == null ? null : wide(type);
    }

    private static @Nullable StandardType<?> wide(SqlType<?> type) {
        return stored(type) instanceof StandardType<?> standard
                        && standard.kind() == TypeKind.DECIMAL
                        && standard.length() > SqliteTypes.EXACT_DIGITS
                ? standard
                : null;
    }

    private static @Nullable SqlType<?> stored(@Nullable SqlType<?> type) {
        if (type instanceof ComparedType<?> compared) {
            return stored(compared.stored());
        }
        if (type instanceof VariantType<?> variant) {
            return stored(variant.on("sqlite"));
        }
        return type instanceof TypeDecorator<?, ?> decorator ? stored(decorator.storedAs()) : type;
    }

    private static @Nullable SqlType<?> type(Node node) {
        if (node instanceof TypedNode typed) {
            return typed.type();
        }
        if (node instanceof Negation negation) {
            return type(negation.of());
        }
        if (node instanceof Over over) {
            return type(over.function());
        }
        if (node instanceof Label label) {
            return type(label.of());
        }
        return node instanceof CaseNode choice && !choice.branches().isEmpty()
                ? type(choice.branches().get(0).result())
                : null;
    }
}
