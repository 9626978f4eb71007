package dev.cinnabar.processor.read;

import dev.cinnabar.processor.model.ColumnMarks;
import dev.cinnabar.processor.model.ColumnMember;
import dev.cinnabar.processor.model.ColumnType;
import dev.cinnabar.processor.model.Member;
import dev.cinnabar.processor.model.MixinModel;
import dev.cinnabar.processor.model.Problems;
import dev.cinnabar.processor.model.Said;
import dev.cinnabar.processor.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a class {@code Mapped}: each field is a column or a relationship. */
final class MemberReader {
    private final ColumnTypes types;
    private final EmbeddedReader embeddeds;
    private final RelationReader relations;

    MemberReader(Compilation compilation) {
        this.types = new ColumnTypes(compilation);
        this.relations = new RelationReader(compilation);
        this.embeddeds = new EmbeddedReader(compilation, types);
    }

    List<Member> read(
            TypeElement mapped, @Nullable MixinModel mixin, Predicate<VariableElement> nullable, Problems problems) {
        List<Member> members = new ArrayList<>();
        for (VariableElement field : ElementFilter.fieldsIn(mapped.getEnclosedElements())) {
            if (isField(field, problems)) {
                members.addAll(lines(field, mixin, nullable.test(field), problems));
            }
        }
        return members;
    }

    private static boolean isField(VariableElement field, Problems problems) {
        for (Modifier modifier : List.of(Modifier.STATIC, Modifier.PRIVATE, Modifier.FINAL)) {
            if (field.getModifiers().contains(modifier)) {
                problems.add(
                        field,
                        Words.label(field) + " is " + modifier + ", and a line of Mapped is a plain field.",
                        "leave the word out, or move the field out of Mapped");
                return false;
            }
        }
        return true;
    }

    private List<? extends Member> lines(
            VariableElement field, @Nullable MixinModel mixin, boolean nullable, Problems problems) {
        Optional<Said> embedded = Said.of(field, "Embedded");
        if (embedded.isPresent() && mixin != null) {
            problems.add(
                    field,
                    Words.label(field) + " is embedded in a mixin.",
                    "write it in the entities themselves, or give the mixin a field for each column");
            return List.of();
        }
        return embedded.isPresent()
                ? embeddeds.read(field, embedded.get(), nullable, problems)
                : List.of(member(field, mixin, nullable, problems));
    }

    private Member member(VariableElement field, @Nullable MixinModel mixin, boolean nullable, Problems problems) {
        Optional<Said> relationship = Said.of(field, "Relationship");
        return relationship.isPresent()
                ? relations.read(field, mixin, nullable, relationship.get(), problems)
                : column(field, mixin, nullable, problems);
    }

    private ColumnMember column(
            VariableElement field, @Nullable MixinModel mixin, boolean nullable, Problems problems) {
        ColumnMarks marks = marks(field);
        ColumnType type = types.of(field, marks, problems);
        return new ColumnMember(field, mixin, nullable, columnName(field, marks), type, marks, null);
    }

    static ColumnMarks marks(VariableElement field) {
        return new ColumnMarks(
                Said.of(field, "Id"),
                Said.is(field, "Version"),
                Said.of(field, "Column"),
                Said.of(field, "ForeignKey"),
                Said.of(field, "RenamedFrom"));
    }

    static String columnName(VariableElement field, ColumnMarks marks) {
        String said = marks.column().map(column -> column.text("name")).orElse("");
        return said.isEmpty() ? Words.snake(field.getSimpleName().toString()) : said;
    }

    /** By {@code @Column}, or by any annotation {@code Nullable} on the field or its type. */
    static boolean isNullable(VariableElement field) {
        return Said.of(field, "Column")
                        .filter(column -> column.flag("nullable"))
                        .isPresent()
                || Stream.concat(field.getAnnotationMirrors().stream(), field.asType().getAnnotationMirrors().stream())
                        .map(mirror -> mirror.getAnnotationType().asElement().getSimpleName())
                        .anyMatch(name -> name.contentEquals("Nullable"));
    }
}
