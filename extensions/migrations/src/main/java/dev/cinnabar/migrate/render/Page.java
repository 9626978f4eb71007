package dev.cinnabar.migrate.render;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.schema.SchemaSql;
import dev.cinnabar.schema.SqlText;
import java.util.List;
import java.util.Optional;

/** One script while it is written: what its parts share. Used by one thread. */
final class Page {
    private final Dialect dialect;
    private final Renderers renderers;
    private final Imports imports;
    private final DialectsAtHand dialects;
    private final NestedEnums enums;

    Page(Dialect dialect, Renderers renderers, Imports imports) {
        this.dialect = dialect;
        this.renderers = renderers;
        this.imports = imports;
        this.dialects = DialectsAtHand.and(dialect);
        this.enums = new NestedEnums(imports);
    }

    Dialect dialect() {
        return dialect;
    }

    /** That of the script, and the others. */
    DialectsAtHand dialects() {
        return dialects;
    }

    Imports imports() {
        return imports;
    }

    NestedEnums enums() {
        return enums;
    }

    String name(Class<?> type) {
        return imports.name(type);
    }

    /** One of an enum's constants. */
    Code constant(Enum<?> constant) {
        return Code.text(name(constant.getDeclaringClass()) + "." + constant.name());
    }

    /** A static method by its bare name. */
    Code bare(Class<?> type, String method, List<Code> arguments) {
        return Code.call(imports.method(type, method), arguments);
    }

    /** What a person's own renderer writes for it. */
    Optional<Code> rendered(Object item) {
        return renderers.render(item, imports);
    }

    /** The text of a condition, an expression or a query, as a Java text. */
    Code sql(SchemaSql part) {
        return Literals.string(dialect.schema().sql(part));
    }

    /** As {@link #sql}, where the language asks for an object. */
    Code sqlText(SchemaSql part) {
        return Code.call("new " + name(SqlText.class), sql(part));
    }
}
