package dev.cinnabar.cli.models;

import static dev.cinnabar.type.StandardType.UNSPECIFIED;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.type.ArrayType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.StandardType;
import dev.cinnabar.type.Types;
import dev.cinnabar.type.VariantType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says types as source of one file. Confined to one thread. */
final class TypeWords {
    private final Imports imports;
    private final Dialect dialect;
    private final WordTypes words;

    TypeWords(Imports imports, Dialect dialect, WordTypes words) {
        this.imports = imports;
        this.dialect = dialect;
        this.words = words;
    }

    SaidType of(TableDefinition table, ColumnDefinition<?> column) {
        WordType word = words.of(table, column);
        return word == null ? of(column.type()) : enumeration(word);
    }

    private SaidType enumeration(WordType word) {
        String type = word.className();
        Code usual = Code.call(types("enumeration"), Code.word(type + ".class"));
        SaidType said = SaidType.of(type, type, usual);
        return word.isUsual()
                ? said
                : said.as(Code.call(
                        types("enumeration"),
                        Code.word(type + ".class"),
                        Code.text(word.name()),
                        Code.word(type + (word.isPlain() ? "::name" : "::word"))));
    }

    private SaidType of(SqlType<?> type) {
        if (type instanceof StandardType<?> standard) {
            return standard(standard);
        } else if (type instanceof VariantType<?> variant) {
            SaidType base = of(variant.base());
            SqlType<?> here = variant.on(dialect.name());
            return ddl(here).equals(ddl(variant.base())) ? base : declared(base, here.name());
        } else if (type instanceof ArrayType<?> array) {
            SaidType element = of(array.element());
            Code code = Code.call(types("array"), element.code());
            String list = imports.type("java.util.List") + "<" + element.java() + ">";
            return new SaidType(list, list, code, List.of(), true, true);
        }
        SqlType<?> like = Types.of(type.javaType());
        return declared(like instanceof StandardType<?> standard ? of(standard) : of(Types.TEXT), type.name());
    }

    private String ddl(SqlType<?> type) {
        return dialect.types().adapter(type).ddl();
    }

    /** A type that only this database has, by its own name for it. */
    private SaidType declared(SaidType base, String ddl) {
        Code named = Code.call(types("declared"), Code.text(ddl), base.code());
        return base.as(base.code().dot("withVariant", Code.text(dialect.name()), named));
    }

    private SaidType standard(StandardType<?> type) {
        return switch (type.kind()) {
            case SMALLINT -> SaidType.of("Short", "short", constant("SMALLINT"));
            case INTEGER -> SaidType.of("Integer", "int", constant("INTEGER"));
            case BIGINT -> SaidType.of("Long", "long", constant("BIGINT"));
            case REAL -> SaidType.of("Float", "float", constant("REAL"));
            case DOUBLE -> SaidType.of("Double", "double", constant("DOUBLE"));
            case BOOLEAN -> SaidType.of("Boolean", "boolean", constant("BOOLEAN"));
            case DECIMAL -> decimal(type);
            case CHAR, VARCHAR, TEXT -> text(type);
            case JSON -> string("JSON").as(constant("JSON"));
            case BINARY -> binary(type);
            case DATE -> imported("java.time.LocalDate", "DATE");
            case TIME -> imported("java.time.LocalTime", "TIME");
            case TIME_WITH_ZONE -> imported("java.time.OffsetTime", "TIME_WITH_ZONE");
            case DATETIME -> imported("java.time.LocalDateTime", "DATETIME");
            case TIMESTAMP -> timestamp(type);
            case INTERVAL -> imported("java.time.Duration", "INTERVAL");
            case UUID -> imported("java.util.UUID", "UUID");
        };
    }

    private SaidType decimal(StandardType<?> type) {
        SaidType any = imported("java.math.BigDecimal", "DECIMAL");
        if (type.length() == UNSPECIFIED) {
            return any;
        }
        Code precision = new Code.Named("precision", Code.word(String.valueOf(type.length())));
        Code scale = new Code.Named("scale", Code.word(String.valueOf(type.scale())));
        Code sized = Code.call(types("decimal"), number(type.length()), number(type.scale()));
        SaidType said = SaidType.of(any.java(), any.java(), sized);
        return type.scale() == 0 ? said.marked(precision) : said.marked(precision, scale);
    }

    private SaidType text(StandardType<?> type) {
        String collation = type.collation();
        return switch (type.kind()) {
            case CHAR -> string("VARCHAR").as(Code.call(types("character"), number(type.length())));
            case TEXT ->
                collation == null
                        ? string("TEXT").marked("text", "true")
                        : string("TEXT").as(Code.call(types("text"), Code.text(collation)));
            default -> varchar(type.length(), collation);
        };
    }

    private SaidType varchar(int length, @Nullable String collation) {
        if (length == UNSPECIFIED) {
            return string("VARCHAR").as(constant("VARCHAR"));
        }
        SaidType sized = SaidType.of("String", "String", Code.call(types("varchar"), number(length)))
                .marked("length", String.valueOf(length));
        return collation == null ? sized : sized.as(Code.call(types("varchar"), number(length), Code.text(collation)));
    }

    private SaidType binary(StandardType<?> type) {
        SaidType any = SaidType.of("byte[]", "byte[]", constant("BINARY"));
        return type.length() == UNSPECIFIED ? any : any.as(Code.call(types("binary"), number(type.length())));
    }

    private SaidType timestamp(StandardType<?> type) {
        SaidType any = imported("java.time.Instant", "TIMESTAMP");
        return type.length() == UNSPECIFIED ? any : any.as(Code.call(types("timestamp"), number(type.length())));
    }

    private SaidType string(String constant) {
        return SaidType.of("String", "String", constant(constant));
    }

    private SaidType imported(String type, String constant) {
        String simple = imports.type(type);
        return SaidType.of(simple, simple, constant(constant));
    }

    private Code constant(String name) {
        return Code.word(types(name));
    }

    private static Code number(int number) {
        return Code.word(String.valueOf(number));
    }

    private String types(String member) {
        return imports.types() + "." + member;
    }
}
