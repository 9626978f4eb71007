package dev.cinnabar.processor;

import dev.cinnabar.processor.model.Problem;
import dev.cinnabar.processor.model.Problem.Place;
import dev.cinnabar.processor.read.ClassSource;
import dev.cinnabar.processor.read.RevisionMark;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.StandardLocation;

/**
 * Puts a copy of each migration's source beside its class, as {@code META-INF/cinnabar/sources/<class name>.java} in UTF-8: checksums are
 * taken from it. Each copy comes from one class, so that an incremental build makes it for those alone that changed.
 */
public final class RevisionSources extends AbstractProcessor {
    private static final String PLACE = "META-INF/cinnabar/sources/";

    /** For the compiler. */
    public RevisionSources() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(RevisionMark.NAME);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        TypeElement mark = processingEnv.getElementUtils().getTypeElement(RevisionMark.NAME);
        if (mark != null) {
            ElementFilter.typesIn(round.getElementsAnnotatedWith(mark)).stream()
                    .filter(type -> !(type.getEnclosingElement() instanceof TypeElement)) // refused by the indexer
                    .forEach(this::copy);
        }
        return false;
    }

    private void copy(TypeElement type) {
        String place = PLACE + type.getQualifiedName() + ".java";
        Optional<String> source = ClassSource.of(type, processingEnv);
        try {
            if (source.isPresent()) {
                write(place, source.get(), type);
            } else if (!isThere(place)) {
                problem(type, "The source of " + type.getQualifiedName() + " cannot be found.");
            }
        } catch (IOException failed) {
            problem(type, "The copy of a source, " + place + ", cannot be written: " + failed.getMessage() + ".");
        }
    }

    private void write(String place, String source, TypeElement type) throws IOException {
        try (OutputStream out = processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", place, type)
                .openOutputStream()) {
            out.write(source.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Some builds show a class again that has not changed. */
    private boolean isThere(String place) {
        try {
            processingEnv
                    .getFiler()
                    .getResource(StandardLocation.CLASS_OUTPUT, "", place)
                    .openInputStream()
                    .close();
            return true;
        } catch (IOException missing) {
            return false;
        }
    }

    private void problem(TypeElement type, String what) {
        String cure = "tell the compiler where sources are (-sourcepath), or write the migration as a file of SQL";
        new Problem(Place.of(type), what, cure, Problem.SCRIPT).tell(processingEnv.getMessager());
    }
}
