package dev.cinnabar.processor;

import dev.cinnabar.processor.check.RevisionCheck;
import dev.cinnabar.processor.read.RevisionMark;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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

/**
 * Writes the list of all migrations, one class name a line in the order of the alphabet, to {@code META-INF/cinnabar/revisions}. What
 * could not be run is an error where it stands. Where a build compiles a part of the classes alone, those that stay are still listed.
 */
public final class RevisionIndexer extends AbstractProcessor {
    private static final String PLACE = "META-INF/cinnabar/revisions";

    private final Map<String, Element> revisions = new TreeMap<>();
    private final RevisionCheck check = new RevisionCheck();

    /** For the compiler. */
    public RevisionIndexer() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(RevisionMark.NAME);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** The annotation is claimed, or javac's lint says that nobody wanted it; {@link RevisionSources} has to be asked before. */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        TypeElement mark = processingEnv.getElementUtils().getTypeElement(RevisionMark.NAME);
        if (mark != null) {
            ElementFilter.typesIn(round.getElementsAnnotatedWith(mark)).forEach(this::take);
        }
        if (round.processingOver() && !round.errorRaised() && !revisions.isEmpty()) {
            earlier().forEach(this::keep);
            write();
        }
        return true;
    }

    private void take(TypeElement type) {
        RevisionMark.of(type)
                .map(mark -> check.check(mark, processingEnv))
                .orElse(List.of())
                .forEach(problem -> problem.tell(processingEnv.getMessager()));
        revisions.put(processingEnv.getElementUtils().getBinaryName(type).toString(), type);
    }

    /** What a build before this one listed. */
    private List<String> earlier() {
        try (InputStream in = processingEnv
                .getFiler()
                .getResource(StandardLocation.CLASS_OUTPUT, "", PLACE)
                .openInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(name -> !name.isBlank())
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    /** A class that is not compiled now and is still a revision. */
    private void keep(String name) {
        TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
        if (type != null && RevisionMark.of(type).isPresent()) {
            revisions.putIfAbsent(name, type);
        }
    }

    private void write() {
        Element[] sources = revisions.values().toArray(Element[]::new);
        try (OutputStream out = processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", PLACE, sources)
                .openOutputStream()) {
            out.write((String.join("\n", revisions.keySet()) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            processingEnv
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.ERROR, "The list " + PLACE + " cannot be written: " + failed.getMessage());
        }
    }
}
