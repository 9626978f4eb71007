package dev.cinnabar.migrate.render;

import dev.cinnabar.type.ArrayType;
import dev.cinnabar.type.EnumType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.VariantType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Says values of columns. */
record ValueSource(Page page) {
    /** The value in Java; empty where Java has no word for it, or it is none of the type's. */
    Optional<Code> of(SqlType<?> type, Object value) {
        return page.rendered(value).or(() -> plain(type, value));
    }

    private Optional<Code> plain(SqlType<?> type, Object value) {
        if (type instanceof VariantType<?> variant) {
            return of(variant.base(), value);
        } else if (type instanceof EnumType<?> words && value instanceof Enum<?> constant) {
            return words.javaType().isInstance(value) ? Optional.of(page.enums().constant(constant)) : Optional.empty();
        } else if (type instanceof ArrayType<?> array && value instanceof List<?> list) {
            return list(array.element(), list);
        }
        return type.javaType().isInstance(value) ? Literals.of(value, page.imports()) : Optional.empty();
    }

    private Optional<Code> list(SqlType<?> element, List<?> values) {
        List<Code> codes = new ArrayList<>();
        for (Object value : values) {
            Optional<Code> code = value == null ? Optional.of(Code.text("null")) : of(element, value);
            if (code.isEmpty()) {
                return Optional.empty();
            }
            codes.add(code.get());
        }
        boolean full = values.stream().allMatch(value -> value != null);
        return Optional.of(
                Code.call(full ? page.name(List.class) + ".of" : page.name(Arrays.class) + ".asList", codes));
    }
}
