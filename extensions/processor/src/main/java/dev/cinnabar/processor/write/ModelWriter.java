package dev.cinnabar.processor.write;

import dev.cinnabar.processor.model.EntityModel;
import dev.cinnabar.processor.model.KeyReference;
import java.util.List;

/** Writes the model of an entity: the class that the entity extends. */
public final class ModelWriter {
    private final EntityModel entity;
    private final Imports imports;
    private final SourceText source = new SourceText();

    private ModelWriter(EntityModel entity, String inPackage) {
        this.entity = entity;
        this.imports = new Imports(inPackage, entity.modelName(), "Alias");
    }

    /** The whole file. The same entity gives the same text, always. */
    public static String write(EntityModel entity, String inPackage, List<KeyReference> keys) {
        ModelWriter writer = new ModelWriter(entity, inPackage);
        writer.type(keys);
        return writer.imports.head() + writer.source;
    }

    private void type(List<KeyReference> keys) {
        Names names = new Names(entity, imports);
        source.line("/** Generated from {@code " + names.entity() + ".Mapped}. */")
                .line("@SuppressWarnings({\"NullAway\", \"ClassInitializationDeadlock\"})")
                .line("public abstract class " + entity.modelName() + " extends "
                        + (entity.parent() == null ? names.orm("Model") : names.parent()) + " {");
        new AttributesWriter(names).write(source);
        new TableWriter(names).write(keys, source);
        AccessorWriter accessors = new AccessorWriter(names);
        accessors.fields(source);
        new ConstructorWriter(names).write(source);
        accessors.write(source);
        new SlotWriter(names).write(source);
        new DefaultsWriter(names).write(source);
        new AliasWriter(names).write(source);
        source.line("}");
    }
}
