package dev.cinnabar.ext.json;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.Types;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * JSON documents as values: Jackson's trees, maps, lists, records, beans. A column of it is JSONB on PostgreSQL, JSON on MySQL, text with
 * JSON's rules on SQLite. For a model, a class of one line says which values they are:
 *
 * <pre>{@code
 * public final class SettingsJson extends JsonType<Settings> {}
 *
 * @Type(SettingsJson.class) @Nullable Settings settings;
 * }</pre>
 *
 * <p>A document is read as the class that was declared and as no other: what it says of classes is data. It may be nested
 * {@value #MAX_DEPTH} levels deep and {@link #maxLength} characters long, with numbers of 1,000 digits; what is more is refused before it is
 * sent, and when it is read.
 * Values that change in place are noticed, by what they are as documents: neither the order of keys nor the way a number is written is a
 * change.
 *
 * <p>A Java null is SQL's NULL. JSON's null is a {@code NullNode} to a tree; to any other value it is read as null, and never written as the
 * whole document. Immutable.
 *
 * @param <T> the values
 */
public class JsonType<T> extends TypeDecorator<T, String> {
    /** How deep objects and arrays may be nested. */
    public static final int MAX_DEPTH = JsonMapping.MAX_DEPTH;

    /** How many characters a document may have, if nothing else is said. */
    public static final int MAX_LENGTH = 16 * 1024 * 1024;

    private final Said said;

    /** What the type says of itself; a mapping that is null is chosen when it is needed. */
    private record Said(Type java, @Nullable JsonMapping mapping, int maxLength, SqlType<String> stored) {
        Said(Type java, @Nullable JsonMapping mapping) {
            this(java, mapping, MAX_LENGTH, Types.JSON);
        }
    }

    /** Of the values that a subclass names in {@code extends JsonType<…>}, by the Jackson that is there: 3, if both are. */
    protected JsonType() {
        this.said = new Said(named(), null);
    }

    /** As {@link #JsonType()}, by a mapping of one's own. */
    protected JsonType(JsonMapping mapping) {
        this.said = new Said(named(), mapping);
    }

    private JsonType(Said said) {
        this.said = said;
    }

    /** Of values of a class. */
    public static <T> JsonType<T> of(Class<T> javaType) {
        return new JsonType<>(new Said(javaType, null));
    }

    /** Of values of a class, by that mapping. */
    public static <T> JsonType<T> of(Class<T> javaType, JsonMapping mapping) {
        return new JsonType<>(new Said(javaType, mapping));
    }

    /** The same for documents of at most that many characters; what else a subclass overrides is not taken along, but {@link #storedAs}. */
    public JsonType<T> withMaxLength(int characters) {
        return new JsonType<>(new Said(said.java(), said.mapping(), characters, storedAs()));
    }

    /** How many characters a document may have; a class of one's own may say it here. */
    public int maxLength() {
        return said.maxLength();
    }

    private Type named() {
        for (Class<?> type = getClass(); type != JsonType.class; type = type.getSuperclass()) {
            if (type.getSuperclass() == JsonType.class
                    && type.getGenericSuperclass() instanceof ParameterizedType parameterized
                    && !isOpen(parameterized)) {
                return parameterized.getActualTypeArguments()[0];
            }
        }
        throw new UsageException(
                ErrorCode.UNKNOWN_TYPE,
                getClass().getName() + " does not say what values its documents are.",
                "extend JsonType<Settings>, with the class or record in the angle brackets, or use"
                        + " JsonType.of(Settings.class)");
    }

    /** Whether it leaves something to a class below, which Jackson would take for any object. */
    private static boolean isOpen(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return Arrays.stream(parameterized.getActualTypeArguments()).anyMatch(JsonType::isOpen);
        }
        return type instanceof TypeVariable<?>
                || type instanceof GenericArrayType array && isOpen(array.getGenericComponentType());
    }

    static @Nullable JsonMapping mappingOf(SqlType<?> type) {
        return type instanceof JsonType<?> json ? json.mapping() : null;
    }

    /** Here, and not when the type is made: models make types while their classes are initialised. */
    private JsonMapping mapping() {
        JsonMapping own = said.mapping();
        return own == null ? JsonMapping.forValuesOf(javaType()) : own;
    }

    @Override
    public SqlType<String> storedAs() {
        return said.stored();
    }

    @Override
    public String toDatabase(T value, DialectInfo dialect) {
        return mapping().write(value, maxLength());
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"
    }) // of the declared type; null for JSON's null, which those values have no other word for
    public T fromDatabase(String value, DialectInfo dialect) {
        return (T) mapping().read(value, said.java(), maxLength());
    }

    @Override
    public Class<?> javaType() {
        Type java = said.java() instanceof ParameterizedType parameterized ? parameterized.getRawType() : said.java();
        return java instanceof Class<?> type ? type : Object.class;
    }

    @Override
    public boolean isMutable() {
        Class<?> type = javaType();
        return !type.isEnum() && type != String.class && type != Boolean.class && !Number.class.isAssignableFrom(type);
    }

    @Override
    @SuppressWarnings("unchecked") // of the declared type
    public T copy(T value) {
        Object copy = mapping().copy(value, said.java(), maxLength());
        return copy == null ? value : (T) copy;
    }

    /** Whether they are the same document. */
    @Override
    public boolean isSame(T one, T other) {
        return one == other && !isMutable() || mapping().isSame(one, other, said.java(), maxLength());
    }

    @Override
    protected Object cacheKey() {
        return said;
    }

    @Override
    public String name() {
        return said.java().getTypeName() + " as " + storedAs().name();
    }
}
