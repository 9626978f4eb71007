package dev.cinnabar.dialect.postgres;

import dev.cinnabar.dialect.TextRules;
import dev.cinnabar.error.UnsupportedFeatureException;
import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.NativeType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TextType;
import dev.cinnabar.type.TypeAdapter;
import dev.cinnabar.type.Types;
import java.util.function.Function;

/**
 * A type that PostgreSQL alone has; of one name there is one. Immutable.
 *
 * @param adapter how its values travel there
 */
record PostgresNative<T>(String name, Class<?> javaType, Function<PostgresTypes, TypeAdapter<T>> adapter)
        implements NativeType<T> {

    /** A type whose values are texts as the server writes them. */
    static PostgresNative<String> ofText(String name) {
        return new PostgresNative<>(name, String.class, types -> textAdapter(name));
    }

    private static TypeAdapter<String> textAdapter(String name) {
        return PostgresAdapter.ofText(name, PostgresNative::checked, text -> text);
    }

    private static String checked(String text) {
        TextRules.check(Types.TEXT, text, false);
        return text;
    }

    @Override
    public TypeAdapter<T> on(DialectInfo dialect) {
        return adapter.apply(typesOf(this, dialect));
    }

    private static PostgresTypes typesOf(SqlType<?> type, DialectInfo dialect) {
        if (!dialect.name().equals("postgresql")) {
            throw new UnsupportedFeatureException(
                    "The dialect " + dialect.name() + " has no type `" + type.name() + "`: PostgreSQL alone has it.",
                    "Begin with a type that every dialect knows: its withVariant(\"postgresql\", …) takes this one.");
        }
        return new PostgresTypes(dialect, PostgresTypes.IDENTIFIERS);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PostgresNative<?> that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }

    /** The same with the operations of texts. */
    record OfText(String name) implements NativeType<String>, TextType {
        @Override
        public Class<?> javaType() {
            return String.class;
        }

        @Override
        public TypeAdapter<String> on(DialectInfo dialect) {
            typesOf(this, dialect);
            return textAdapter(name);
        }
    }
}
