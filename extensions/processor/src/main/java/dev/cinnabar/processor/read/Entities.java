package dev.cinnabar.processor.read;

import dev.cinnabar.processor.model.EntityModel;
import dev.cinnabar.processor.model.Said;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The entities that a round looks at, each read once. Confined to the compiler's thread. */
public final class Entities {
    private final Compilation compilation;
    private final EntityReader reader;
    private final Map<String, EntityModel> known = new HashMap<>();
    private @Nullable List<EntityModel> compiled;

    public Entities(Compilation compilation) {
        this.compilation = compilation;
        this.reader = new EntityReader(compilation);
    }

    public Compilation compilation() {
        return compilation;
    }

    /** The entity of a class; empty if it is none. */
    public Optional<EntityModel> of(@Nullable TypeElement type) {
        return type == null || !Said.is(type, "Entity") ? Optional.empty() : Optional.of(read(type));
    }

    /** Those whose sources are compiled now. */
    public List<EntityModel> compiled() {
        List<EntityModel> found = compiled;
        if (found == null) {
            found = compilation.sourceTypes().flatMap(type -> of(type).stream()).toList();
            compiled = found;
        }
        return found;
    }

    private EntityModel read(TypeElement type) {
        String name = type.getQualifiedName().toString();
        EntityModel read = known.get(name);
        if (read == null) {
            read = reader.read(type, parent(type));
            known.put(name, read);
        }
        return read;
    }

    /** The entity that one is a kind of; null if it is none, or cannot be one. */
    private @Nullable EntityModel parent(TypeElement type) {
        TypeElement parent = Parents.named(type);
        return parent == null || Parents.isCircle(type) || Parents.isFinal(parent)
                ? null
                : of(parent).orElse(null);
    }
}
