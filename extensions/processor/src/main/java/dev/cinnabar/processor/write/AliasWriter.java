package dev.cinnabar.processor.write;

import dev.cinnabar.processor.model.EntityModel;
import dev.cinnabar.processor.write.SourceText.Call;
import java.util.List;

/** Writes the class of aliases: the attributes under another name of the table. */
final class AliasWriter {
    private final Names names;

    AliasWriter(Names names) {
        this.names = names;
    }

    void write(SourceText source) {
        EntityModel model = names.model();
        source.blank()
                .line("/** The same under another name, to join it twice. */")
                .line("public static Alias as(String alias) {")
                .lines("return new Alias(ENTITY, alias);", "}");
        source.blank()
                .line("/** {@code " + names.entity() + "} under another name. */")
                .line("public static class Alias extends "
                        + (model.parent() == null ? names.orm("EntityAlias") : names.parentModel() + ".Alias") + " {")
                .line("public final " + names.orm("AliasedEntity") + "<" + names.entity() + "> ENTITY = "
                        + model.modelName() + ".ENTITY.as(alias$);");
        model.allColumns().forEach(column -> constant(names.attribute(column), column.constant(), source));
        model.inheritedEmbeddings().forEach(whole -> constant(names.composite(whole), whole.constant(), source));
        model.embeddings().forEach(whole -> constant(names.composite(whole), whole.constant(), source));
        source.blank()
                .line("protected Alias(" + names.orm("EntityType") + "<?> type, String alias) {")
                .lines("super(type, alias);", "}", "}");
    }

    private void constant(String type, String constant, SourceText source) {
        source.broken(
                "public final " + type + " " + constant + " =",
                new Call(names.model().modelName() + "." + constant + ".on(", List.of("alias$"), List.of()));
    }
}
