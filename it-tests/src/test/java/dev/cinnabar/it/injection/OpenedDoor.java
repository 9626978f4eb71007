package dev.cinnabar.it.injection;

import dev.cinnabar.sql.Sql;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A method of the list of doors, called with a text at one of the places where it takes one.
 *
 * @param method the method or constructor
 * @param place which of its texts, from 0
 */
record OpenedDoor(Executable method, int place) implements DoorWay {
    /** A name that there is. */
    static final String KNOWN = "name";

    @Override
    public Object with(String text) {
        return new Call(method, place, text).made();
    }

    /** The method at each of the places where it takes a text; none where it takes only what was made of one elsewhere. */
    static Stream<OpenedDoor> all(Executable method) {
        Call call = new Call(method, -1, "");
        call.arguments();
        return IntStream.range(0, call.seen).mapToObj(place -> new OpenedDoor(method, place));
    }

    @Override
    public String known() {
        return KNOWN;
    }

    @Override
    public String signature() {
        return DoorList.signature(method);
    }

    private static final class Call {
        private final Executable method;
        private final int place;
        private final String text;
        private int seen;

        Call(Executable method, int place, String text) {
            this.method = method;
            this.place = place;
            this.text = text;
        }

        Object made() {
            try {
                if (method instanceof Constructor<?> constructor) {
                    return constructor.newInstance(arguments());
                }
                Object[] arguments = arguments();
                Object on = Modifier.isStatic(method.getModifiers()) ? null : sample(method.getDeclaringClass());
                Object made = called((Method) method, on, arguments);
                return made == null ? "nothing" : made;
            } catch (InvocationTargetException thrown) {
                if (thrown.getCause() instanceof RuntimeException refusal) {
                    throw refusal;
                }
                throw new AssertionError(thrown);
            } catch (ReflectiveOperationException closed) {
                throw new LinkageError(method + " cannot be called", closed);
            }
        }

        /** What a class that is not public declares is called by the public one that users name. */
        private static @Nullable Object called(Method method, @Nullable Object on, Object[] arguments)
                throws ReflectiveOperationException {
            if (Modifier.isPublic(method.getDeclaringClass().getModifiers())) {
                return method.invoke(on, arguments);
            }
            MethodType type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
            MethodHandle handle = on == null
                    ? MethodHandles.publicLookup().findStatic(Sql.class, method.getName(), type)
                    : MethodHandles.publicLookup()
                            .findVirtual(on.getClass(), method.getName(), type)
                            .bindTo(on);
            try {
                return handle.asFixedArity().invokeWithArguments(arguments);
            } catch (RuntimeException refusal) {
                throw refusal;
            } catch (Throwable thrown) {
                throw new InvocationTargetException(thrown);
            }
        }

        Object[] arguments() {
            Type[] types = method.getGenericParameterTypes();
            Object[] arguments = new Object[types.length];
            for (int i = 0; i < types.length; i++) {
                arguments[i] = argument(types[i]);
            }
            return arguments;
        }

        private @Nullable Object argument(Type type) {
            if (type instanceof Class<?> plain) {
                return plain.isArray() ? array(plain.getComponentType(), plain.getComponentType()) : plain(plain);
            }
            if (type instanceof GenericArrayType array) {
                return array(array.getGenericComponentType(), raw(array.getGenericComponentType()));
            }
            if (type instanceof WildcardType wild) {
                return argument(wild.getLowerBounds().length > 0 ? wild.getLowerBounds()[0] : wild.getUpperBounds()[0]);
            }
            if (type instanceof TypeVariable<?>) {
                return string();
            }
            return composed((ParameterizedType) type);
        }

        private Object array(Type part, Class<?> raw) {
            Object array = Array.newInstance(raw, 1);
            Array.set(array, 0, argument(part));
            return array;
        }

        private @Nullable Object plain(Class<?> type) {
            if (type == String.class || type == Object.class || type == CharSequence.class) {
                return string();
            }
            if (type == int.class || type == Integer.class) {
                return 1;
            }
            if (type == boolean.class || type == Boolean.class) {
                return false;
            }
            return type.isEnum() ? type.getEnumConstants()[0] : sample(type);
        }

        private @Nullable Object composed(ParameterizedType type) {
            Class<?> raw = raw(type);
            Type[] parts = type.getActualTypeArguments();
            Type last = parts[parts.length - 1];
            if (raw == Map.class) {
                Map<Object, Object> map = new LinkedHashMap<>();
                map.put(argument(parts[0]), argument(parts[1]));
                return map;
            }
            if (raw == Set.class) {
                return Collections.singleton(argument(last));
            }
            if (raw == List.class || raw == Collection.class || raw == Iterable.class) {
                return Collections.singletonList(argument(last));
            }
            if (raw.getName().startsWith("java.util.function.")) {
                Object result = argument(last);
                return Proxy.newProxyInstance(
                        raw.getClassLoader(), new Class<?>[] {raw}, (proxy, called, arguments) -> result);
            }
            return raw == Class.class ? String.class : sample(raw);
        }

        /** The text at its place; elsewhere a name that there is. */
        private String string() {
            return seen++ == place ? text : KNOWN;
        }

        private static @Nullable Object sample(Class<?> type) {
            return DoorSamples.of(type).orElse(null);
        }

        private static Class<?> raw(Type type) {
            if (type instanceof ParameterizedType composed) {
                return (Class<?>) composed.getRawType();
            }
            return type instanceof Class<?> plain ? plain : Object.class;
        }
    }

    @Override
    public String toString() {
        return signature() + " text " + place;
    }
}
