package dev.cinnabar.processor.read;

import static dev.cinnabar.processor.model.AttributeKind.BOOLEAN;
import static dev.cinnabar.processor.model.AttributeKind.NUMBER;
import static dev.cinnabar.processor.model.AttributeKind.OTHER;
import static dev.cinnabar.processor.model.AttributeKind.TEXT;

import dev.cinnabar.processor.model.ColumnMarks;
import dev.cinnabar.processor.model.ColumnType;
import dev.cinnabar.processor.model.Problems;
import dev.cinnabar.processor.model.Said;
import dev.cinnabar.processor.model.Words;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Finds the SQL type of a field. */
final class ColumnTypes {
    private static final ColumnType UNKNOWN = new ColumnType.Unknown();
    private static final Map<String, ColumnType> STANDARD = Map.ofEntries(
            Map.entry("java.lang.Short", new ColumnType.Standard("SMALLINT", NUMBER)),
            Map.entry("java.lang.Integer", new ColumnType.Standard("INTEGER", NUMBER)),
            Map.entry("java.lang.Long", new ColumnType.Standard("BIGINT", NUMBER)),
            Map.entry("java.lang.Float", new ColumnType.Standard("REAL", NUMBER)),
            Map.entry("java.lang.Double", new ColumnType.Standard("DOUBLE", NUMBER)),
            Map.entry("java.math.BigDecimal", new ColumnType.Standard("DECIMAL", NUMBER)),
            Map.entry("java.lang.Boolean", new ColumnType.Standard("BOOLEAN", BOOLEAN)),
            Map.entry("java.time.Instant", new ColumnType.Standard("TIMESTAMP", OTHER)),
            Map.entry("java.time.LocalDate", new ColumnType.Standard("DATE", OTHER)),
            Map.entry("java.time.LocalTime", new ColumnType.Standard("TIME", OTHER)),
            Map.entry("java.time.LocalDateTime", new ColumnType.Standard("DATETIME", OTHER)),
            Map.entry("java.time.OffsetTime", new ColumnType.Standard("TIME_WITH_ZONE", OTHER)),
            Map.entry("java.time.Duration", new ColumnType.Standard("INTERVAL", OTHER)),
            Map.entry("java.util.UUID", new ColumnType.Standard("UUID", OTHER)));
    private static final Map<String, String> INSTEAD = Map.of(
            "java.time.OffsetDateTime", "java.time.Instant",
            "java.time.ZonedDateTime", "java.time.Instant",
            "java.util.Date", "java.time.Instant",
            "java.sql.Timestamp", "java.time.Instant",
            "java.sql.Date", "java.time.LocalDate",
            "java.sql.Time", "java.time.LocalTime",
            "java.util.Calendar", "java.time.Instant",
            "java.lang.Byte", "java.lang.Short",
            "java.lang.Character", "java.lang.String");

    private final Compilation compilation;
    private final CustomTypes customs;

    ColumnTypes(Compilation compilation) {
        this.compilation = compilation;
        this.customs = new CustomTypes(compilation);
    }

    ColumnType of(VariableElement field, ColumnMarks marks, Problems problems) {
        Optional<Said> type = Said.of(field, "Type");
        if (type.isPresent()) {
            return customs.of(field, type.get(), problems);
        } else if (field.asType().getKind() == TypeKind.ERROR) {
            return UNKNOWN; // the compiler reports it by itself
        }
        TypeElement element = element(field.asType());
        ColumnType found = element == null ? ofArray(field.asType()) : ofElement(element, marks);
        if (found == null && element != null && isOpen(element, field.asType())) {
            return new ColumnType.Provided(element);
        }
        return found == null ? unknown(field, element, problems) : found;
    }

    /** Whether a plugin may know it: a class by itself. The values of java.lang are known here, and there are better ones than some. */
    private boolean isOpen(TypeElement element, TypeMirror type) {
        return element.getTypeParameters().isEmpty()
                && entity(type) == null
                && !compilation.packageOf(element).equals("java.lang")
                && !INSTEAD.containsKey(element.getQualifiedName().toString());
    }

    private @Nullable TypeElement element(TypeMirror type) {
        if (type instanceof PrimitiveType primitive) {
            return compilation.types().boxedClass(primitive);
        }
        return type instanceof DeclaredType declared ? (TypeElement) declared.asElement() : null;
    }

    private static @Nullable ColumnType ofArray(TypeMirror type) {
        boolean bytes =
                type instanceof ArrayType array && array.getComponentType().getKind() == TypeKind.BYTE;
        return bytes ? new ColumnType.Standard("BINARY", OTHER) : null;
    }

    private static @Nullable ColumnType ofElement(TypeElement element, ColumnMarks marks) {
        String name = element.getQualifiedName().toString();
        if (name.equals("java.lang.String")) {
            return text(marks);
        } else if (element.getKind() == ElementKind.ENUM) {
            return new ColumnType.Enumerated(element);
        } else if (name.equals("java.math.BigInteger")) {
            return new ColumnType.OfClass(element, OTHER);
        }
        int precision = marks.number("precision");
        return name.equals("java.math.BigDecimal") && precision > 0
                ? new ColumnType.Standard("decimal(" + precision + ", " + marks.number("scale") + ")", NUMBER)
                : STANDARD.get(name);
    }

    /** A length that cannot be is reported elsewhere. */
    private static ColumnType text(ColumnMarks marks) {
        int length = marks.number("length");
        return new ColumnType.Standard(
                marks.flag("text") ? "TEXT" : "varchar(" + (length > 0 ? length : 255) + ")", TEXT);
    }

    private static ColumnType unknown(VariableElement field, @Nullable TypeElement element, Problems problems) {
        TypeElement entity = entity(field.asType());
        String where = Words.label(field);
        if (entity != null) {
            problems.add(
                    field,
                    where + " holds the entity " + entity.getSimpleName() + " and is no relationship.",
                    "mark it @Relationship");
        } else {
            String name = element == null ? "its type" : element.getSimpleName().toString();
            problems.add(
                    field, where + " has no SQL type: no column holds " + name + " by itself.", cure(field, element));
        }
        return UNKNOWN;
    }

    private static String cure(VariableElement field, @Nullable TypeElement element) {
        if (element != null && element.getKind() == ElementKind.RECORD) {
            boolean inside =
                    field.getEnclosingElement() instanceof TypeElement around && around.getKind() == ElementKind.RECORD;
            return (inside ? "write its components here" : "mark it @Embedded, so that each component is a column")
                    + ", or say how it is stored: @Type(X.class)";
        }
        String instead =
                element == null ? null : INSTEAD.get(element.getQualifiedName().toString());
        return (instead == null ? "" : "use " + instead + ", or ")
                + "say how it is stored: @Type(X.class), where X extends TypeDecorator";
    }

    /** The entity in the type of a field, be it alone or in a collection. */
    private static @Nullable TypeElement entity(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)) {
            return null;
        } else if (Said.is(declared.asElement(), "Entity")) {
            return (TypeElement) declared.asElement();
        }
        return declared.getTypeArguments().isEmpty()
                ? null
                : entity(declared.getTypeArguments().get(0));
    }
}
