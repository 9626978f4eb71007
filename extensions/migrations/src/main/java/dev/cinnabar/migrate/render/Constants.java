package dev.cinnabar.migrate.render;

import dev.cinnabar.type.SqlType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;

/** Finds how a class gives out a type: by a constant, or by a constructor without arguments. Stateless. */
final class Constants {
    private Constants() {}

    /** The name of the public constant of the class that is the type. */
    static Optional<String> find(Class<?> holder, SqlType<?> type) {
        return isNamed(holder)
                ? Arrays.stream(holder.getFields())
                        .filter(field -> field.getDeclaringClass() == holder && holds(field, type))
                        .map(Field::getName)
                        .findFirst()
                : Optional.empty();
    }

    private static boolean holds(Field field, SqlType<?> type) {
        try {
            return Modifier.isStatic(field.getModifiers())
                    && SqlType.class.isAssignableFrom(field.getType())
                    && type.equals(field.get(null));
        } catch (IllegalAccessException hidden) { // in a package that its module keeps to itself
            return false;
        }
    }

    /** Whether {@code new X()} gives the type. */
    static boolean isNew(SqlType<?> type) {
        Class<?> its = type.getClass();
        if (!isNamed(its) || its.getTypeParameters().length > 0 || Modifier.isAbstract(its.getModifiers())) {
            return false;
        }
        try {
            Constructor<?> constructor = its.getConstructor();
            return isSame(type, (SqlType<?>) constructor.newInstance());
        } catch (ReflectiveOperationException none) { // it asks for more, or refuses
            return false;
        }
    }

    /** A type that says nothing of equality is what it calls itself. */
    private static boolean isSame(SqlType<?> type, SqlType<?> fresh) throws NoSuchMethodException {
        boolean compares = type.getClass().getMethod("equals", Object.class).getDeclaringClass() != Object.class;
        return compares ? fresh.equals(type) : fresh.name().equals(type.name());
    }

    /** Whether a script of another package can name the class. */
    private static boolean isNamed(Class<?> type) {
        Class<?> outer = type;
        while (outer.getEnclosingClass() != null && Modifier.isPublic(outer.getModifiers())) {
            if (outer.isMemberClass() && !Modifier.isStatic(outer.getModifiers())) {
                return false;
            }
            outer = outer.getEnclosingClass();
        }
        return type.getCanonicalName() != null
                && Modifier.isPublic(outer.getModifiers())
                && !outer.getPackageName().isEmpty();
    }
}
