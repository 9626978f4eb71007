package dev.cinnabar.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * An entity as its source says it. Immutable.
 *
 * @param element the class
 * @param said {@code @Entity}
 * @param mapped its class {@code Mapped}; null if there is none
 * @param members its own lines, then those of its mixins
 * @param writable whether a model can be written at all: the class extends it, and can be named
 * @param usable whether a model of it can work
 * @param problems the mistakes that were found on reading it
 */
public record EntityModel(
        TypeElement element,
        Said said,
        @Nullable TypeElement mapped,
        List<Member> members,
        boolean writable,
        boolean usable,
        List<Problem> problems) {
    public EntityModel {
        members = List.copyOf(members);
        problems = List.copyOf(problems);
    }

    public EntityModel with(List<Member> others) {
        return new EntityModel(element, said, mapped, others, writable, usable, problems);
    }

    public String name() {
        return element.getSimpleName().toString();
    }

    /** The simple name of the class that is generated. */
    public String modelName() {
        return name() + "Model";
    }

    public String table() {
        String table = said.text("table");
        return table.isEmpty() ? Words.snake(name()) : table;
    }

    public String schema() {
        return said.text("schema");
    }

    public List<ColumnMember> columns() {
        return members.stream()
                .filter(ColumnMember.class::isInstance)
                .map(ColumnMember.class::cast)
                .toList();
    }

    /** The fields that are several columns each. */
    public List<Embedding> embeddings() {
        return columns().stream()
                .flatMap(column -> Stream.ofNullable(column.part()))
                .map(ColumnMember.Part::of)
                .distinct()
                .toList();
    }

    public List<RelationMember> relations() {
        return members.stream()
                .filter(RelationMember.class::isInstance)
                .map(RelationMember.class::cast)
                .toList();
    }

    public List<ColumnMember> key() {
        return columns().stream().filter(ColumnMember::isId).toList();
    }

    public Optional<Member> member(String name) {
        return members.stream().filter(member -> member.name().equals(name)).findFirst();
    }

    public List<MixinModel> mixins() {
        return members.stream()
                .flatMap(member -> Optional.ofNullable(member.mixin()).stream())
                .distinct()
                .toList();
    }

    /** Whether both are the same class. */
    public boolean is(@Nullable TypeElement other) {
        return other != null && element.getQualifiedName().contentEquals(other.getQualifiedName());
    }
}
