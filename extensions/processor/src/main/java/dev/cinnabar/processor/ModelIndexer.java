package dev.cinnabar.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
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

/** Writes the list of all entities, one class name a line in the order of the alphabet, to {@code META-INF/cinnabar/models}. */
public final class ModelIndexer extends AbstractProcessor {
    private static final String ENTITY = "dev.cinnabar.orm.Entity";
    private static final String FILE = "META-INF/cinnabar/models";

    private final Map<String, Element> models = new TreeMap<>();

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
            for (TypeElement type : ElementFilter.typesIn(round.getElementsAnnotatedWith(entity))) {
                models.put(processingEnv.getElementUtils().getBinaryName(type).toString(), type);
            }
        }
        if (round.processingOver() && !round.errorRaised() && !models.isEmpty()) {
            write();
        }
        return false;
    }

    private void write() {
        List<Element> sources = new ArrayList<>(models.values());
        try (Writer out = processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", FILE, sources.toArray(Element[]::new))
                .openWriter()) {
            out.write(String.join("\n", models.keySet()) + "\n");
        } catch (IOException failed) {
            processingEnv
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.ERROR, "The list " + FILE + " cannot be written: " + failed.getMessage());
        }
    }
}
