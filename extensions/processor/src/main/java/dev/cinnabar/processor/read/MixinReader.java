package dev.cinnabar.processor.read;

import dev.cinnabar.processor.model.Member;
import dev.cinnabar.processor.model.MixinModel;
import dev.cinnabar.processor.model.Problems;
import dev.cinnabar.processor.model.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Reads mixins: from their source, or from the class file together with the class that was generated beside it, since a class file does
 * not say everywhere what may be null (javac 17 does not read it).
 */
public final class MixinReader {
    /** The constant of the generated class that lists the fields. */
    public static final String FIELDS = "FIELDS";

    private final Compilation compilation;
    private final MemberReader members;

    public MixinReader(Compilation compilation) {
        this(compilation, new MemberReader(compilation));
    }

    MixinReader(Compilation compilation, MemberReader members) {
        this.compilation = compilation;
        this.members = members;
    }

    /** A mixin whose source is compiled; empty if it has no columns to give, which is a mistake. */
    public Optional<MixinModel> ofSource(TypeElement type, Problems problems) {
        TypeElement mapped = Compilation.nested(type, "Mapped");
        if (type.getKind() != ElementKind.INTERFACE || mapped == null) {
            problems.add(
                    type,
                    type.getSimpleName() + " is marked @Mixin and is no interface with a class Mapped.",
                    "make it an interface, and give it one: class Mapped { boolean deleted; }");
            return Optional.empty();
        }
        return ClassShape.checkMapped(mapped, problems)
                ? Optional.of(new MixinModel(type, fields(mapped)))
                : Optional.empty();
    }

    private static List<String> fields(TypeElement mapped) {
        return ElementFilter.fieldsIn(mapped.getEnclosedElements()).stream()
                .map(field -> field.getSimpleName() + (MemberReader.isNullable(field) ? "?" : ""))
                .toList();
    }

    /** The lines of a mixin. */
    public List<Member> lines(MixinModel mixin, TypeElement mapped, Problems problems) {
        List<Member> lines = new ArrayList<>(
                members.read(mapped, mixin, field -> mixin.fields().contains(field.getSimpleName() + "?"), problems));
        lines.sort(Comparator.comparingInt(line -> position(mixin, line)));
        return lines;
    }

    private static int position(MixinModel mixin, Member line) {
        return Math.max(mixin.fields().indexOf(line.name()), mixin.fields().indexOf(line.name() + "?"));
    }

    /** The mixins of an entity, in the order in which it names them; those above an interface come before it. */
    List<MixinModel> of(TypeElement entity, Problems problems) {
        Set<TypeElement> interfaces = new LinkedHashSet<>();
        collect(entity, interfaces);
        interfaces.stream()
                .filter(MixinReader::isUnmarked)
                .forEach(type -> problems.add(
                        entity,
                        type.getSimpleName() + ", which " + entity.getSimpleName()
                                + " implements, has a class Mapped and is no mixin.",
                        "mark " + type.getSimpleName() + " with @Mixin"));
        return interfaces.stream()
                .filter(type -> Said.is(type, "Mixin"))
                .flatMap(type -> mixin(type, entity, problems).stream())
                .toList();
    }

    private static boolean isUnmarked(TypeElement type) {
        return !Said.is(type, "Mixin") && Compilation.nested(type, "Mapped") != null;
    }

    private static void collect(TypeElement type, Set<TypeElement> into) {
        for (TypeMirror above : type.getInterfaces()) {
            if (above instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
                collect(element, into);
                into.add(element);
            }
        }
    }

    private Optional<MixinModel> mixin(TypeElement type, TypeElement entity, Problems problems) {
        if (compilation.isSource(type)) {
            return ofSource(type, new Problems());
        }
        String fields = fieldsOfSupport(type);
        if (fields == null || Compilation.nested(type, "Mapped") == null) {
            problems.add(
                    entity,
                    "The mixin " + type.getQualifiedName()
                            + " was compiled without the processor: its defaults, and what"
                            + " may be null, cannot be read from its class file.",
                    "compile the jar that it comes from with cinnabar-processor on the processor path");
            return Optional.empty();
        }
        return Optional.of(new MixinModel(type, fields.isEmpty() ? List.of() : List.of(fields.split(" "))));
    }

    private @Nullable String fieldsOfSupport(TypeElement type) {
        String prefix = compilation.packageOf(type);
        String name = (prefix.isEmpty() ? "" : prefix + ".") + type.getSimpleName() + "Mixin";
        TypeElement support = compilation.elements().getTypeElement(name);
        return support == null ? null : constant(support);
    }

    private static @Nullable String constant(TypeElement support) {
        for (Element inner : support.getEnclosedElements()) {
            if (inner instanceof VariableElement field && field.getSimpleName().contentEquals(FIELDS)) {
                return field.getConstantValue() instanceof String text ? text : null;
            }
        }
        return null;
    }
}
