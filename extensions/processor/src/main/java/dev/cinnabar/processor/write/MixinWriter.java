package dev.cinnabar.processor.write;

import dev.cinnabar.processor.model.ColumnMember;
import dev.cinnabar.processor.model.Member;
import dev.cinnabar.processor.model.MixinModel;
import dev.cinnabar.processor.read.MixinReader;
import java.util.List;

/** Writes the class beside a mixin that carries to other packages and jars what a class file does not show them. */
public final class MixinWriter {
    private MixinWriter() {}

    /** The whole file. */
    public static String write(MixinModel mixin, List<Member> lines) {
        Imports imports = new Imports(mixin.packageName(), mixin.support());
        SourceText source = new SourceText();
        String mapped = imports.of(mixin.element()) + ".Mapped";
        source.line("/** Generated from {@code " + mapped + "}: what models in other packages need of it. */")
                .line("@SuppressWarnings(\"NullAway\")")
                .line("public final class " + mixin.support() + " {")
                .line("/** Its fields in their order; what may be null ends in a question mark. */")
                .line("public static final String " + MixinReader.FIELDS + " = "
                        + Literals.of(String.join(" ", mixin.fields())) + ";")
                .blank()
                .line("private final " + mapped + " said = new " + mapped + "();")
                .blank()
                .line("/** For models. */")
                .line("public " + mixin.support() + "() {}");
        lines.stream()
                .filter(line -> line instanceof ColumnMember column && column.hasDefault())
                .forEach(line -> accessor(line, imports, source));
        source.line("}");
        return imports.head() + source;
    }

    private static void accessor(Member line, Imports imports, SourceText source) {
        String type = line.nullable() ? Names.annotated(imports.of(line.type()), imports) : imports.of(line.type());
        source.blank()
                .line("/** The default of {@code " + line.name() + "}. */")
                .line("public " + type + " " + line.name() + "() {")
                .lines("return said." + line.name() + ";", "}");
    }
}
