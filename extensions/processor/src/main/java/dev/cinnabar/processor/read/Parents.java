package dev.cinnabar.processor.read;

import dev.cinnabar.processor.model.Problem.Place;
import dev.cinnabar.processor.model.Problems;
import dev.cinnabar.processor.model.Said;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** What {@code @Entity(inherits = …)} names must be an entity that a model can extend. */
final class Parents {
    private Parents() {}

    /** The class that an entity says it is a kind of; null if it says none. */
    static @Nullable TypeElement named(TypeElement type) {
        return Said.of(type, "Entity").map(said -> said.type("inherits")).orElse(null);
    }

    /** Whether one comes back to a class, going up from one. */
    static boolean isCircle(TypeElement type) {
        Set<String> seen = new HashSet<>();
        for (TypeElement each = type; each != null; each = named(each)) {
            if (!seen.add(each.getQualifiedName().toString())) {
                return true;
            }
        }
        return false;
    }

    static boolean isFinal(TypeElement parent) {
        return parent.getModifiers().contains(Modifier.FINAL);
    }

    static boolean check(TypeElement type, Said said, Problems problems) {
        TypeElement parent = named(type);
        if (parent == null || parent.asType().getKind() == TypeKind.ERROR) {
            return !said.says("inherits"); // the compiler reports a class that is missing
        }
        Place place = said.place("inherits");
        String name = type.getSimpleName().toString();
        String above = parent.getSimpleName().toString();
        if (!Said.is(parent, "Entity")) {
            problems.add(
                    place,
                    name + " inherits from " + above + ", which is no entity.",
                    "name a class that is marked @Entity; for columns that several entities share, make it an"
                            + " interface that is marked @Mixin");
        } else if (isCircle(type)) {
            problems.add(place, name + " inherits from itself.", "leave inherits out at the uppermost class");
        } else if (isFinal(parent)) {
            problems.add(place, name + " inherits from " + above + ", which is final.", "leave final out at " + above);
        } else {
            return true;
        }
        return false;
    }
}
