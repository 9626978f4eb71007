package dev.cinnabar.processor.read;

import dev.cinnabar.processor.model.EntityModel;
import dev.cinnabar.processor.model.Member;
import dev.cinnabar.processor.model.MixinModel;
import dev.cinnabar.processor.model.Problems;
import dev.cinnabar.processor.model.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads an entity: its class, its own lines, and those of its mixins. */
final class EntityReader {
    private final MemberReader members;
    private final MixinReader mixins;
    private final ElementsReader elements;

    EntityReader(Compilation compilation) {
        this.members = new MemberReader(compilation);
        this.mixins = new MixinReader(compilation, members);
        this.elements = new ElementsReader(compilation);
    }

    EntityModel read(TypeElement type, @Nullable EntityModel parent) {
        Problems problems = new Problems();
        TypeElement mapped = Compilation.nested(type, "Mapped");
        Said said = Said.of(type, "Entity").orElseThrow();
        elements.check(said, problems);
        List<MixinModel> mixed = mixins.of(type, problems);
        boolean usable = ClassShape.check(type, said, problems)
                && hasLines(type, mapped, parent != null || !mixed.isEmpty(), problems);
        List<Member> lines = lines(mapped, mixed, problems);
        return new EntityModel(type, said, mapped, parent, lines, ClassShape.isWritable(type), usable, problems.all());
    }

    /**
     * @param others whether lines come from elsewhere
     */
    private static boolean hasLines(TypeElement type, @Nullable TypeElement mapped, boolean others, Problems problems) {
        if (mapped == null) {
            if (!others) {
                problems.add(
                        type,
                        type.getSimpleName() + " has no class Mapped.",
                        "give it one, with a field for each column: static class Mapped { @Id Long id; }");
            }
            return others;
        }
        return ClassShape.checkMapped(mapped, problems);
    }

    private List<Member> lines(@Nullable TypeElement mapped, List<MixinModel> mixed, Problems problems) {
        List<Member> lines = new ArrayList<>();
        if (mapped != null) {
            lines.addAll(members.read(mapped, null, MemberReader::isNullable, problems));
        }
        for (MixinModel mixin : mixed) {
            TypeElement of = Objects.requireNonNull(Compilation.nested(mixin.element(), "Mapped"));
            lines.addAll(mixins.lines(mixin, of, new Problems()));
        }
        return lines;
    }
}
