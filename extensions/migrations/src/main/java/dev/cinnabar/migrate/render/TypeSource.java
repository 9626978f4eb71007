package dev.cinnabar.migrate.render;

import dev.cinnabar.dialect.DeclaredType;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.type.ArrayType;
import dev.cinnabar.type.ComparedType;
import dev.cinnabar.type.EnumType;
import dev.cinnabar.type.ProvidedType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.StandardType;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.Types;
import dev.cinnabar.type.VariantType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Says types in Java: as what they are where the script can name that, else by their name in the database. */
final class TypeSource {
    private final Page page;

    TypeSource(Page page) {
        this.page = page;
    }

    TypeCode of(SqlType<?> type) {
        return page.rendered(type).or(() -> constant(type)).map(TypeCode::of).orElseGet(() -> known(type));
    }

    /** A constant of {@code Types}, of the type's own class, or of what a dialect has beside the standard types. */
    private Optional<Code> constant(SqlType<?> type) {
        return holders(type)
                .flatMap(holder -> Constants.find(holder, type).map(name -> page.name(holder) + "." + name).stream())
                .findFirst()
                .map(Code::text);
    }

    private Stream<Class<?>> holders(SqlType<?> type) {
        Stream<Class<?>> first = Stream.of(Types.class, type.getClass());
        Class<?> outer = type.getClass().getEnclosingClass();
        Stream<Class<?>> theirs =
                page.dialects().all().stream().map(dialect -> dialect.types().getClass());
        return Stream.concat(outer == null ? first : Stream.concat(first, Stream.of(outer)), theirs);
    }

    private TypeCode known(SqlType<?> type) {
        if (type instanceof StandardType<?> standard) {
            return TypeCode.of(StandardTypeSource.of(standard, types()));
        } else if (type instanceof VariantType<?> variant) {
            return variant(variant);
        } else if (type instanceof EnumType<?> words) {
            return TypeCode.of(page.enums().type(words));
        } else if (type instanceof ArrayType<?> array) {
            TypeCode element = of(array.element());
            return element.with(Code.call(types() + ".array", element.code()));
        } else if (type instanceof DeclaredType<?> declared) {
            TypeCode like = of(declared.like());
            return like.with(declared(declared.ddl(), like.code()));
        } else if (type instanceof ComparedType<?> compared) {
            return of(compared.stored());
        }
        return ofAProgram(type);
    }

    private TypeCode ofAProgram(SqlType<?> type) {
        if (Constants.isNew(type)) {
            return TypeCode.of(Code.call("new " + page.name(type.getClass())));
        } else if (type instanceof TypeDecorator<?, ?> decorator) {
            TypeCode stored = of(decorator.storedAs());
            return new TypeCode(stored.code(), false, stored.notes())
                    .noting(List.of("The program's type for it is " + nameOf(type) + "."));
        }
        SqlType<?> like = Types.of(type.javaType()) instanceof StandardType<?> standard ? standard : Types.TEXT;
        return TypeCode.like(
                declared(ddl(type, page.dialect()), of(like).code()),
                "The program's type for it is " + nameOf(type) + "; its name is that of "
                        + page.dialect().name() + ".");
    }

    private static String nameOf(SqlType<?> type) {
        Class<?> name = type instanceof ProvidedType<?> provided ? provided.javaType() : type.getClass();
        return Literals.escaped(name.getName());
    }

    private Code declared(String ddl, Code like) {
        return Code.call(page.name(DeclaredType.class) + ".of", Literals.string(ddl), like);
    }

    private static String ddl(SqlType<?> type, Dialect dialect) {
        return dialect.types().adapter(type).ddl();
    }

    /** A variant of which the script cannot say that it takes the same values is its name in its database. */
    private TypeCode variant(VariantType<?> type) {
        TypeCode base = of(type.base());
        List<String> notes = new ArrayList<>();
        Code code = base.code();
        for (var entry : new TreeMap<>(type.variants()).entrySet()) {
            TypeCode its = of(entry.getValue());
            Optional<Code> said = base.same() && its.same()
                    ? Optional.of(its.code())
                    : page.dialects()
                            .named(entry.getKey())
                            .map(dialect -> declared(ddl(entry.getValue(), dialect), base.code()));
            notes.addAll(its.notes());
            if (said.isPresent()) {
                code = code.then("withVariant", Literals.string(entry.getKey()), said.get());
            } else {
                notes.add("It is another type on " + Literals.escaped(entry.getKey()) + ", which is not at hand.");
            }
        }
        return base.with(code).noting(notes);
    }

    private String types() {
        return page.name(Types.class);
    }
}
