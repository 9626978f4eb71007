package dev.cinnabar.migrate.render;

import dev.cinnabar.schema.DialectOption;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.IndexOptions;
import dev.cinnabar.schema.IndexPart;
import dev.cinnabar.schema.SchemaCondition;
import dev.cinnabar.schema.SchemaExpression;
import java.util.ArrayList;
import java.util.List;

/** Says indexes. */
record IndexSource(Page page) {
    Code of(Index index) {
        List<Code> arguments = new ArrayList<>();
        if (!index.name().isEmpty()) {
            arguments.add(NameSource.of(index.name()));
        }
        arguments.addAll(parts(index.parts()));
        Code code = page.bare(Index.class, index.name().isEmpty() ? "indexOn" : "index", arguments);
        return options(code, index.options());
    }

    private List<Code> parts(List<IndexPart> parts) {
        return parts.stream().allMatch(this::isPlain)
                ? NameSource.all(parts.stream().map(IndexPart::column).toList())
                : parts.stream().map(this::part).toList();
    }

    /** Whether it is a column and no more. */
    boolean isPlain(IndexPart part) {
        return !part.column().isEmpty() && part.equals(IndexPart.column(part.column()));
    }

    /** Whether it is columns with a name, unique or not, and no more. */
    boolean isPlain(Index index) {
        if (index.name().isEmpty() || !index.parts().stream().allMatch(this::isPlain)) {
            return false;
        }
        Index plain = Index.index(index.name(), index.columns().toArray(String[]::new));
        return index.equals(index.isUnique() ? plain.unique() : plain);
    }

    Code part(IndexPart part) {
        Code code = start(part);
        code = part.order().descending() ? code.then("descending") : code;
        Boolean first = part.order().nullsFirst();
        if (first != null) {
            code = code.then(first ? "nullsFirst" : "nullsLast");
        }
        if (!part.operatorClass().isEmpty()) {
            code = code.then("operatorClass", Literals.string(part.operatorClass()));
        }
        return part.prefix() == 0 ? code : code.then("prefix", Code.text(String.valueOf(part.prefix())));
    }

    private Code start(IndexPart part) {
        String type = page.name(IndexPart.class);
        SchemaExpression expression = part.expression();
        return expression == null
                ? Code.call(type + ".column", NameSource.of(part.column()))
                : Code.call(type + ".expression", page.sqlText(expression));
    }

    private Code options(Code start, IndexOptions options) {
        Code code = options.unique() ? start.then("unique") : start;
        SchemaCondition where = options.where();
        if (where != null) {
            code = code.then("where", page.sql(where));
        }
        if (!options.include().isEmpty()) {
            code = code.then("include", NameSource.all(options.include()));
        }
        if (!options.using().isEmpty()) {
            code = code.then("using", Literals.string(options.using()));
        }
        code = options.nullsDistinct() ? code : code.then("nullsNotDistinct");
        for (DialectOption option : options.options()) {
            code = code.then("option", option(option));
        }
        return code;
    }

    /** What is said of a setting: dialect, key and value. */
    static List<Code> option(DialectOption option) {
        return List.of(
                Literals.string(option.dialect()), Literals.string(option.key()), Literals.string(option.value()));
    }
}
