package dev.cinnabar.engine.types;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.plugin.TypeProvider;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.type.ProvidedType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.Types;
import dev.cinnabar.type.UntypedType;
import java.util.List;
import java.util.Optional;

/**
 * The types that an engine's plugins have for Java's classes. Immutable; shared by all threads.
 *
 * @param providers in the order in which they are asked
 */
public record ProvidedTypes(List<TypeProvider> providers) {
    /** Without plugins. */
    public static final ProvidedTypes NONE = new ProvidedTypes(List.of());

    public ProvidedTypes {
        providers = List.copyOf(providers);
    }

    private Optional<SqlType<?>> of(Class<?> javaType) {
        return providers.stream()
                .map(provider -> provider.typeOf(javaType))
                .flatMap(Optional::stream)
                .<SqlType<?>>map(type -> type)
                .findFirst();
    }

    /** The type of a value: one that every dialect knows, else one that a plugin brought. */
    public SqlType<?> ofValue(Object value) {
        SqlType<?> standard = Types.of(value);
        return standard == UntypedType.INSTANCE ? of(value.getClass()).orElse(standard) : standard;
    }

    /** Settles the type of an attribute's column, if that was left open. */
    public void settle(Attribute<?, ?> attribute) {
        settle(attribute.type(), attribute);
    }

    /**
     * Settles a type, if it was left open.
     *
     * @param where the column, for messages
     */
    public void settle(SqlType<?> type, Object where) {
        if (type instanceof ProvidedType<?> open) {
            SqlType<?> found = of(open.javaType()).orElseThrow(() -> unknown(open, where));
            if (!fits(found, open)) {
                throw misfit(found, open, where);
            } else if (!open.settle(found)) {
                throw otherwise(found, open, where);
            }
        }
    }

    /** Settles the types of the columns that a step writes. */
    public void settle(SchemaOperation step) {
        OpenColumns.of(step).forEach(column -> settle(column.type(), "the column " + column.name()));
    }

    /** A decorator may not know the class of its values. */
    private static boolean fits(SqlType<?> found, ProvidedType<?> open) {
        return found.javaType() == Object.class || open.javaType().isAssignableFrom(found.javaType());
    }

    private static UsageException unknown(ProvidedType<?> open, Object where) {
        String embedded = open.javaType().isRecord() ? "@Embedded makes a column of each component, " : "";
        return new UsageException(
                ErrorCode.UNKNOWN_TYPE,
                "No plugin of this engine says how values of " + open.javaType().getName() + " are stored, and " + where
                        + " has such.",
                "name the type: @Type(X.class), where X extends TypeDecorator; " + embedded
                        + "a plugin with a TypeProvider says it for all columns");
    }

    private static UsageException misfit(SqlType<?> found, ProvidedType<?> open, Object where) {
        return new UsageException(
                ErrorCode.UNKNOWN_TYPE,
                "The type " + found.name() + ", which a plugin has for "
                        + open.javaType().getName() + ", carries values of "
                        + found.javaType().getName() + ", and " + where + " may not hold each of them.",
                "give the field the type " + found.javaType().getSimpleName()
                        + ", or name another type: @Type(X.class)");
    }

    private static UsageException otherwise(SqlType<?> found, ProvidedType<?> open, Object where) {
        return new UsageException(
                ErrorCode.UNKNOWN_TYPE,
                "This engine's plugins store values of " + open.javaType().getName() + " as " + found.name() + ", and "
                        + where + " is stored as " + open.storedAs().name() + " by another engine of this program.",
                "give both engines the same plugin, or name the type: @Type(X.class)");
    }
}
