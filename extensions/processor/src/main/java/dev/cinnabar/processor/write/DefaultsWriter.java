package dev.cinnabar.processor.write;

import dev.cinnabar.processor.model.ColumnMember;
import dev.cinnabar.processor.model.Embedding;
import dev.cinnabar.processor.model.MixinModel;
import dev.cinnabar.processor.model.Words;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the defaults: what the initialisers in {@code Mapped} say, each column's where nothing was set. */
final class DefaultsWriter {
    private final Names names;

    DefaultsWriter(Names names) {
        this.names = names;
    }

    void write(SourceText source) {
        if (names.model().embeddings().isEmpty()
                && names.model().columns().stream().noneMatch(ColumnMember::hasDefault)) {
            return;
        }
        source.blank().lines("@Override", "protected void defaults$() {");
        if (names.model().parent() != null) {
            source.line("super.defaults$();");
        }
        own(source);
        names.model().mixins().forEach(mixin -> mixed(mixin, source));
        source.line("}");
    }

    private List<ColumnMember> columns(@Nullable MixinModel mixin) {
        return names.model().columns().stream()
                .filter(ColumnMember::hasDefault)
                .filter(column -> Objects.equals(column.mixin(), mixin))
                .toList();
    }

    private void own(SourceText source) {
        List<ColumnMember> columns = columns(null);
        List<Embedding> embeddings = names.model().embeddings();
        if (!columns.isEmpty() || !embeddings.isEmpty()) {
            String mapped = names.entity() + ".Mapped";
            source.line(mapped + " said = new " + mapped + "();");
            columns.forEach(column -> source.line("default$(" + column.slot() + ", said." + column.name() + ");"));
            embeddings.forEach(embedding -> source.line(embedding.constant() + ".setDefault((" + names.entity()
                    + ") this, said." + embedding.name() + ");"));
        }
    }

    private void mixed(MixinModel mixin, SourceText source) {
        List<ColumnMember> columns = columns(mixin);
        if (!columns.isEmpty()) {
            String support = support(mixin);
            String name = Words.small(support);
            source.line(support + " " + name + " = new " + support + "();");
            columns.forEach(
                    column -> source.line("default$(" + column.slot() + ", " + name + "." + column.name() + "());"));
        }
    }

    private String support(MixinModel mixin) {
        String prefix = mixin.packageName().isEmpty() ? "" : mixin.packageName() + ".";
        return names.imports().of(prefix + mixin.support());
    }
}
