package dev.cinnabar.processor.read;

import dev.cinnabar.processor.model.Held;
import dev.cinnabar.processor.model.MixinModel;
import dev.cinnabar.processor.model.Problems;
import dev.cinnabar.processor.model.RelationMember;
import dev.cinnabar.processor.model.Said;
import dev.cinnabar.processor.model.Words;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads a relationship from the type of its field: an entity, or a collection of them. */
final class RelationReader {
    private static final Map<String, Held> COLLECTIONS = Map.of(
            "java.util.List", Held.LIST,
            "java.util.Set", Held.SET,
            "java.util.Map", Held.MAP,
            "dev.cinnabar.orm.WriteOnly", Held.WRITE_ONLY);

    private final RuleReader rules;

    RelationReader(Compilation compilation) {
        this.rules = new RuleReader(compilation);
    }

    RelationMember read(
            VariableElement field, @Nullable MixinModel mixin, boolean nullable, Said said, Problems problems) {
        TypeElement collection = element(field.asType());
        TypeElement argument = element(argument(field.asType()));
        boolean many = isCollection(collection) || isEntity(argument);
        TypeElement target = many ? argument : collection;
        Held held = many ? COLLECTIONS.get(String.valueOf(collection)) : Held.ONE;
        if (collection != null && held == null) {
            problems.add(
                    field,
                    Words.label(field) + " is a " + collection.getSimpleName()
                            + ", and many objects are kept in a List, a Set or a Map.",
                    "write: List<…> " + field.getSimpleName());
        } else if (!isEntity(target) && !isMissing(many ? argument(field.asType()) : field.asType())) {
            problems.add(field, notAnEntity(field, many, target), cure(field, many ? collection : null));
        }
        TypeElement known = isEntity(target) ? target : null;
        TypeElement rule = rules.read(field, said, problems);
        return new RelationMember(field, mixin, nullable, said, known, held == null ? Held.LIST : held, rule);
    }

    private static String notAnEntity(VariableElement field, boolean many, @Nullable TypeElement target) {
        if (many && target == null) {
            return Words.label(field) + " is a relationship to many objects and does not say of which class.";
        }
        String name = target == null ? "its type" : target.getSimpleName().toString();
        return Words.label(field) + " is a relationship, and " + name + " is no entity.";
    }

    private static String cure(VariableElement field, @Nullable TypeElement collection) {
        return collection != null
                ? "write: " + collection.getSimpleName() + "<…> " + field.getSimpleName()
                        + ", with a class that is marked @Entity"
                : "give the field the type of a class that is marked @Entity, or leave @Relationship out";
    }

    /**
     * By its name: asked what is assignable to what while a model is not generated yet, javac 17 remembers wrong supertypes, and the
     * entity is no model for it ever after.
     */
    private static boolean isCollection(@Nullable TypeElement type) {
        String name = String.valueOf(type);
        return type != null
                && (COLLECTIONS.containsKey(name) || name.startsWith("java.util."))
                && !type.getTypeParameters().isEmpty();
    }

    private static boolean isEntity(@Nullable TypeElement type) {
        return type != null && Said.is(type, "Entity");
    }

    /** The compiler reports it by itself. */
    private static boolean isMissing(@Nullable TypeMirror type) {
        return type != null && type.getKind() == TypeKind.ERROR;
    }

    private static @Nullable TypeElement element(@Nullable TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? element
                : null;
    }

    private static @Nullable TypeMirror argument(TypeMirror type) {
        List<? extends TypeMirror> arguments =
                type instanceof DeclaredType declared ? declared.getTypeArguments() : List.of();
        return arguments.isEmpty() ? null : arguments.get(arguments.size() - 1);
    }
}
