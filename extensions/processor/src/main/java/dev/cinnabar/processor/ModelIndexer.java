package dev.cinnabar.processor;

import dev.cinnabar.processor.model.ColumnType;
import dev.cinnabar.processor.model.EntityModel;
import dev.cinnabar.processor.read.Compilation;
import dev.cinnabar.processor.read.Entities;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/**
 * Writes the list of all entities, one class name a line in the order of the alphabet, to {@code META-INF/cinnabar/models}; and to {@code
 * META-INF/cinnabar/provided} that of those with columns whose types plugins say, which a factory looks at when it starts.
 */
public final class ModelIndexer extends AbstractProcessor {
    private static final String ENTITY = "dev.cinnabar.orm.Entity";
    private static final String PLACE = "META-INF/cinnabar/";

    private final Map<String, Element> models = new TreeMap<>();
    private final Map<String, Element> open = new TreeMap<>();

    /** For the compiler. */
    public ModelIndexer() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(ENTITY);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        TypeElement entity = processingEnv.getElementUtils().getTypeElement(ENTITY);
        if (entity != null) {
            Entities entities = new Entities(Compilation.of(processingEnv, round));
            for (TypeElement type : ElementFilter.typesIn(round.getElementsAnnotatedWith(entity))) {
                String name =
                        processingEnv.getElementUtils().getBinaryName(type).toString();
                models.put(name, type);
                entities.of(type).filter(ModelIndexer::isOpen).ifPresent(model -> open.put(name, type));
            }
        }
        if (round.processingOver() && !round.errorRaised()) {
            write("models", models);
            write("provided", open);
        }
        return false;
    }

    private static boolean isOpen(EntityModel model) {
        return model.columns().stream().anyMatch(column -> column.sqlType() instanceof ColumnType.Provided);
    }

    private void write(String list, Map<String, Element> listed) {
        if (listed.isEmpty()) {
            return;
        }
        try (Writer out = processingEnv
                .getFiler()
                .createResource(
                        StandardLocation.CLASS_OUTPUT,
                        "",
                        PLACE + list,
                        listed.values().toArray(Element[]::new))
                .openWriter()) {
            out.write(String.join("\n", listed.keySet()) + "\n");
        } catch (IOException failed) {
            processingEnv
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.ERROR,
                            "The list " + PLACE + list + " cannot be written: " + failed.getMessage());
        }
    }
}
