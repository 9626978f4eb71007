package dev.cinnabar.processor.write;

import dev.cinnabar.processor.model.ColumnMember;
import dev.cinnabar.processor.model.ColumnType;
import java.util.List;
import java.util.stream.Stream;

/** Columns as source: {@code column("email", Types.varchar(255))}, and what is said of them. */
final class ColumnWords {
    private final Names names;

    ColumnWords(Names names) {
        this.names = names;
    }

    String definition(ColumnMember column) {
        String name = names.imports().method("dev.cinnabar.schema.ColumnDefinition", "column");
        return name + "(" + Literals.of(column.column()) + ", " + type(column) + ")";
    }

    private String type(ColumnMember column) {
        ColumnType type = column.sqlType();
        if (type instanceof ColumnType.Standard standard) {
            return names.types() + "." + standard.words();
        } else if (type instanceof ColumnType.OfClass known) {
            return names.types() + ".of(" + names.imports().of(known.type()) + ".class)";
        } else if (type instanceof ColumnType.Enumerated words) {
            return names.types() + ".enumeration(" + names.imports().of(words.type()) + ".class)";
        } else if (type instanceof ColumnType.Provided open) {
            return names.types() + ".provided(" + names.imports().of(open.type()) + ".class)";
        } else if (type instanceof ColumnType.Custom custom) {
            return "new " + names.imports().of(custom.type()) + "()";
        }
        return "(" + names.imports().of("dev.cinnabar.type.SqlType") + "<" + names.boxed(column) + ">) null";
    }

    /** What is said of a column, one after the other: {@code .notNull()}, {@code .unique()}. */
    static List<String> marks(ColumnMember column) {
        String server = column.marks().serverDefault();
        String comment = column.marks().comment();
        String earlier = column.earlier();
        return Stream.of(
                        column.isId() ? ".primaryKey()" : column.nullable() ? "" : ".notNull()",
                        flag(column, "unique", ".unique()"),
                        flag(column, "index", ".index()"),
                        server.isEmpty() ? "" : ".serverDefault(" + Literals.of(server) + ")",
                        flag(column, "serverNow", ".serverNow()"),
                        flag(column, "updateNow", ".serverOnUpdateNow()"),
                        column.marks().isFilledByProgram() ? ".autoincrement(false)" : "",
                        comment.isEmpty() ? "" : ".comment(" + Literals.of(comment) + ")",
                        earlier.isEmpty() ? "" : ".renamedFrom(" + Literals.of(earlier) + ")")
                .filter(mark -> !mark.isEmpty())
                .toList();
    }

    private static String flag(ColumnMember column, String name, String words) {
        return column.marks().flag(name) ? words : "";
    }
}
