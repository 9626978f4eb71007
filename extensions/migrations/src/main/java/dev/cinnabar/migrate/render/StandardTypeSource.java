package dev.cinnabar.migrate.render;

import static dev.cinnabar.type.StandardType.UNSPECIFIED;

import dev.cinnabar.type.StandardType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Says the types that every dialect knows and that no constant is, as calls of {@code Types}. Stateless. */
final class StandardTypeSource {
    private StandardTypeSource() {}

    /**
     * The call that gives the type.
     *
     * @param types how the script calls {@code Types}
     */
    static Code of(StandardType<?> type, String types) {
        return switch (type.kind()) {
            case CHAR -> Code.call(types + ".character", size(type));
            case VARCHAR, TEXT -> text(type, types);
            case BINARY -> Code.call(types + ".binary", size(type));
            case DECIMAL -> decimal(type, types);
            case DOUBLE -> Code.call(types + ".doubleAsDecimal", number(type.scale()));
            case TIMESTAMP -> Code.call(types + ".timestamp", size(type));
            case UUID -> Code.call(types + ".uuidText");
            default -> throw new IllegalStateException(type.name() + " is a constant");
        };
    }

    private static Code text(StandardType<?> type, String types) {
        List<Code> arguments = new ArrayList<>();
        if (type.length() != UNSPECIFIED) {
            arguments.add(size(type));
        }
        String collation = type.collation();
        if (collation != null) {
            arguments.add(Literals.string(collation));
        }
        return Code.call(types + (type.length() == UNSPECIFIED ? ".text" : ".varchar"), arguments);
    }

    private static Code decimal(StandardType<?> type, String types) {
        if (type.scale() == UNSPECIFIED) {
            return Code.call(types + ".of", Code.text(type.javaType().getName() + ".class"));
        } else if (type.length() == UNSPECIFIED) {
            return Code.call(types + ".decimalOfScale", number(type.scale()));
        }
        String method = type.javaType() == BigDecimal.class ? ".decimal" : ".decimalAsDouble";
        return Code.call(types + method, size(type), number(type.scale()));
    }

    private static Code size(StandardType<?> type) {
        return number(type.length());
    }

    private static Code number(int number) {
        return Code.text(String.valueOf(number));
    }
}
