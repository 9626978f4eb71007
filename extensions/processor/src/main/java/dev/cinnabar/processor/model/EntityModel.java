package dev.cinnabar.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * An entity as its source says it. Immutable.
 *
 * @param element the class
 * @param said {@code @Entity}
 * @param mapped its class {@code Mapped}; null if there is none
 * @param parent the entity that it is a kind of; null if there is none
 * @param members its own lines, then those of its mixins
 * @param writable whether a model can be written at all: the class extends it, and can be named
 * @param usable whether a model of it can work
 * @param problems the mistakes that were found on reading it
 */
public record EntityModel(
        TypeElement element,
        Said said,
        @Nullable TypeElement mapped,
        @Nullable EntityModel parent,
        List<Member> members,
        boolean writable,
        boolean usable,
        List<Problem> problems) {
    public EntityModel {
        members = List.copyOf(members);
        problems = List.copyOf(problems);
    }

    public EntityModel with(List<Member> others) {
        return new EntityModel(element, said, mapped, parent, others, writable, usable, problems);
    }

    public String name() {
        return element.getSimpleName().toString();
    }

    /** The name of its package; empty for the unnamed one. */
    public String packageName() {
        return Words.packageOf(element);
    }

    /** The simple name of the class that is generated. */
    public String modelName() {
        return name() + "Model";
    }

    /** Whether it stands in the table of the entity that it is a kind of. */
    public boolean isWithin() {
        return parent != null && !said.says("table") && !isConcrete();
    }

    /** Whether its table has all its columns, though it is a kind of another entity. */
    public boolean isConcrete() {
        return parent != null && said.flag("concrete");
    }

    /** Whether it is a kind of that class, and its rows stand in no table of it. */
    public boolean isConcreteKindOf(TypeElement other) {
        return isConcrete() && upwards().stream().skip(1).anyMatch(above -> above.is(other));
    }

    /** What the discriminator says of its rows. */
    public String discriminatorValue() {
        String value = said.text("discriminatorValue");
        return value.isEmpty() ? Words.snake(name()) : value;
    }

    /** The entity that it is a kind of and that is a kind of none. */
    public EntityModel root() {
        return parent == null ? this : parent.root();
    }

    public String table() {
        if (isWithin()) {
            return root().table();
        }
        String table = said.text("table");
        return table.isEmpty() ? Words.snake(name()) : table;
    }

    /** The name that its table had before; empty where none is said. */
    public String earlierTable() {
        return Said.of(element, "RenamedFrom").map(said -> said.text("value")).orElse("");
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

    /** The column of an attribute of its own or an inherited one, by its name in Java. */
    public Optional<ColumnMember> column(String name) {
        return allColumns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst();
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

    /** Its key: that of the entity that it is a kind of, if there is one. */
    public List<ColumnMember> key() {
        return allColumns().stream().filter(ColumnMember::isId).toList();
    }

    /** The columns of the entities that it is a kind of, from the uppermost. */
    public List<ColumnMember> inheritedColumns() {
        return parent == null ? List.of() : parent.allColumns();
    }

    /** The relationships of the entities that it is a kind of, from the uppermost. */
    public List<RelationMember> inheritedRelations() {
        List<RelationMember> all = new ArrayList<>();
        for (EntityModel above = parent; above != null; above = above.parent()) {
            all.addAll(0, above.relations());
        }
        return all;
    }

    /** The fields of several columns of the entities that it is a kind of, from the uppermost. */
    public List<Embedding> inheritedEmbeddings() {
        List<Embedding> all = new ArrayList<>();
        for (EntityModel above = parent; above != null; above = above.parent()) {
            all.addAll(0, above.embeddings());
        }
        return all;
    }

    /** All columns, the inherited ones first. */
    public List<ColumnMember> allColumns() {
        List<ColumnMember> all = new ArrayList<>(inheritedColumns());
        all.addAll(columns());
        return all;
    }

    /** A line of its own, or one that it inherits. */
    public Optional<Member> member(String name) {
        Optional<Member> own =
                members.stream().filter(member -> member.name().equals(name)).findFirst();
        return own.isPresent() || parent == null ? own : parent.member(name);
    }

    /** The entity and those that it is a kind of, from itself up. */
    public List<EntityModel> upwards() {
        List<EntityModel> all = new ArrayList<>();
        for (EntityModel each = this; each != null; each = each.parent()) {
            all.add(each);
        }
        return all;
    }

    public boolean isAbstract() {
        return element.getModifiers().contains(Modifier.ABSTRACT);
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
