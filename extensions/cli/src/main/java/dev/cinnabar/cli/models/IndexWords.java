package dev.cinnabar.cli.models;

import dev.cinnabar.schema.DialectOption;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.IndexOptions;
import dev.cinnabar.schema.IndexPart;
import java.util.ArrayList;
import java.util.List;

/** Says indexes in Java, as source of one file. Confined to one thread. */
final class IndexWords {
    private final Imports imports;

    IndexWords(Imports imports) {
        this.imports = imports;
    }

    Code of(Index index) {
        List<Code> arguments = new ArrayList<>(List.of(Code.text(index.name())));
        boolean columns = index.parts().stream().allMatch(IndexWords::isColumn);
        for (IndexPart part : index.parts()) {
            arguments.add(columns ? Code.text(part.column()) : part(part));
        }
        return options(Code.call(imports.method("dev.cinnabar.schema.Index", "index"), arguments), index.options());
    }

    /** Whether nothing but columns are in it, and nothing else is said of it. */
    static boolean isPlain(Index index) {
        IndexOptions options = index.options();
        return index.parts().stream().allMatch(IndexWords::isColumn)
                && options.where() == null
                && options.include().isEmpty()
                && options.using().isEmpty()
                && options.nullsDistinct()
                && options.options().isEmpty();
    }

    private static boolean isColumn(IndexPart part) {
        return part.equals(part.column().isEmpty() ? null : IndexPart.column(part.column()));
    }

    private Code options(Code index, IndexOptions options) {
        Code code = options.unique() ? index.dot("unique") : index;
        if (options.where() != null) {
            code = code.dot("where", Code.text(CoreWords.sql(options.where())));
        }
        if (!options.include().isEmpty()) {
            code = code.dot(Code.texts("include", options.include()));
        }
        if (!options.using().isEmpty()) {
            code = code.dot("using", Code.text(options.using()));
        }
        code = options.nullsDistinct() ? code : code.dot("nullsNotDistinct");
        for (DialectOption option : options.options()) {
            code = code.dot("option", Code.text(option.dialect()), Code.text(option.key()), Code.text(option.value()));
        }
        return code;
    }

    Code part(IndexPart part) {
        String type = imports.schema("IndexPart");
        Code code = part.expression() == null
                ? Code.call(type + ".column", Code.text(part.column()))
                : Code.call(
                        type + ".expression",
                        Code.call("new " + imports.schema("SqlText"), Code.text(CoreWords.sql(part.expression()))));
        code = part.order().descending() ? code.dot("descending") : code;
        Boolean first = part.order().nullsFirst();
        if (first != null) {
            code = code.dot(first ? "nullsFirst" : "nullsLast");
        }
        if (!part.operatorClass().isEmpty()) {
            code = code.dot("operatorClass", Code.text(part.operatorClass()));
        }
        return part.prefix() == 0 ? code : code.dot("prefix", Code.word(String.valueOf(part.prefix())));
    }
}
