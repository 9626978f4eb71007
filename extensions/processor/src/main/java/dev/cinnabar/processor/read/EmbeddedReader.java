package dev.cinnabar.processor.read;

import dev.cinnabar.processor.model.ColumnMarks;
import dev.cinnabar.processor.model.ColumnMember;
import dev.cinnabar.processor.model.ColumnType;
import dev.cinnabar.processor.model.Embedding;
import dev.cinnabar.processor.model.Problems;
import dev.cinnabar.processor.model.Said;
import dev.cinnabar.processor.model.Words;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads a field marked {@code @Embedded}: each component of its record is a column. */
final class EmbeddedReader {
    private final Compilation compilation;
    private final ColumnTypes types;

    EmbeddedReader(Compilation compilation, ColumnTypes types) {
        this.compilation = compilation;
        this.types = types;
    }

    List<ColumnMember> read(VariableElement field, Said said, boolean nullable, Problems problems) {
        Element type = field.asType() instanceof DeclaredType declared ? declared.asElement() : null;
        if (type != null && type.getKind() == ElementKind.RECORD) {
            EmbeddedMarks.checkField(field, problems);
            TypeElement record = (TypeElement) type;
            Embedding embedding = new Embedding(field, record, nullable, compilation.isSource(record));
            return columns(embedding, prefix(field, said), problems);
        } else if (field.asType().getKind() != TypeKind.ERROR) { // that the compiler reports by itself
            String name = compilation.simpleNameOf(field.asType());
            problems.add(
                    field,
                    Words.label(field) + " is embedded, and " + name + " is no record.",
                    "make it one: record " + name + "(…) {}; or leave @Embedded out");
        }
        return List.of();
    }

    private List<ColumnMember> columns(Embedding embedding, String prefix, Problems problems) {
        Problems found = new Problems();
        RecordShape shape = RecordShape.of(embedding.type(), compilation);
        List<ColumnMember> columns = shape.components().stream()
                .map(component -> column(embedding, prefix, component, shape.isNullable(component), found))
                .toList();
        problems.addAll(found, embedding::shown);
        if (columns.isEmpty()) {
            String record = embedding.type().getSimpleName().toString();
            problems.add(
                    embedding.field(),
                    Words.label(embedding.field()) + " is embedded, and " + record + " has no components.",
                    "give it one for each column, or leave the field out");
        }
        return columns;
    }

    private static String prefix(VariableElement field, Said said) {
        return said.says("prefix")
                ? said.text("prefix")
                : Words.snake(field.getSimpleName().toString()) + "_";
    }

    private ColumnMember column(
            Embedding embedding, String prefix, VariableElement component, boolean nullable, Problems problems) {
        EmbeddedMarks.checkComponent(component, problems);
        ColumnMarks marks = MemberReader.marks(component).withoutVersion();
        String name = component.getSimpleName().toString();
        return new ColumnMember(
                embedding.field(),
                null,
                embedding.nullable() || nullable,
                prefix + MemberReader.columnName(component, marks),
                EmbeddedMarks.isNoColumn(component) ? new ColumnType.Unknown() : types.of(component, marks, problems),
                marks,
                new ColumnMember.Part(embedding, prefix, name, boxed(component.asType())));
    }

    private TypeMirror boxed(TypeMirror type) {
        return type instanceof PrimitiveType primitive
                ? compilation.types().boxedClass(primitive).asType()
                : type;
    }
}
