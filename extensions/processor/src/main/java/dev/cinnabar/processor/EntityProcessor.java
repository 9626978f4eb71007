package dev.cinnabar.processor;

import dev.cinnabar.processor.check.ColumnCheck;
import dev.cinnabar.processor.check.MappingChecks;
import dev.cinnabar.processor.check.RenameCheck;
import dev.cinnabar.processor.model.ColumnMember;
import dev.cinnabar.processor.model.EntityModel;
import dev.cinnabar.processor.model.Member;
import dev.cinnabar.processor.model.Problem;
import dev.cinnabar.processor.model.Problems;
import dev.cinnabar.processor.read.Compilation;
import dev.cinnabar.processor.read.Entities;
import dev.cinnabar.processor.read.ForeignKeys;
import dev.cinnabar.processor.read.MixinReader;
import dev.cinnabar.processor.write.MixinWriter;
import dev.cinnabar.processor.write.ModelWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Generates the model of each entity, and the class beside each mixin. What it writes for a class comes from that class and those that it
 * names, so that an incremental build runs it for these alone. A mistake in a mapping is an error where it stands; the members are
 * written all the same, so that no others follow from it. A model that somebody wrote by hand stays as it is.
 */
public final class EntityProcessor extends AbstractProcessor {
    private static final String ROOM = "dev.cinnabar.orm.";

    private final Set<String> written = new HashSet<>();

    /** For the compiler. */
    public EntityProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(ROOM + "*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** The annotations are of the mapper alone: claimed, or javac's lint says that nobody wanted them. */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Entities entities = new Entities(Compilation.of(processingEnv, round));
        MappingChecks checks = new MappingChecks(entities);
        for (TypeElement type : marked(round, "Mixin")) {
            mixin(type, entities.compilation());
        }
        for (TypeElement type : marked(round, "Entity")) {
            entities.of(type).ifPresent(entity -> entity(entity, entities, checks));
        }
        places(round);
        return true;
    }

    /** Earlier names may stand where nobody looks for columns. */
    private void places(RoundEnvironment round) {
        Problems problems = new Problems();
        TypeElement annotation = processingEnv.getElementUtils().getTypeElement(ROOM + "RenamedFrom");
        if (annotation != null) {
            round.getElementsAnnotatedWith(annotation).forEach(marked -> RenameCheck.checkPlace(marked, problems));
        }
        report(problems.all());
    }

    private Set<TypeElement> marked(RoundEnvironment round, String name) {
        TypeElement annotation = processingEnv.getElementUtils().getTypeElement(ROOM + name);
        return annotation == null ? Set.of() : ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation));
    }

    private void entity(EntityModel entity, Entities entities, MappingChecks checks) {
        Problems problems = new Problems();
        EntityModel kept = entity.usable() ? checks.check(entity, problems) : entity;
        report(entity.problems());
        report(problems.all());
        String inPackage = entities.compilation().packageOf(entity.element());
        if (entity.writable() && !entities.compilation().isSource(qualified(inPackage, entity.modelName()))) {
            String text = ModelWriter.write(kept, inPackage, new ForeignKeys(entities).of(kept));
            write(inPackage, kept.modelName(), text, kept.element());
        }
    }

    private void mixin(TypeElement type, Compilation compilation) {
        Problems problems = new Problems();
        MixinReader reader = new MixinReader(compilation);
        reader.ofSource(type, problems).ifPresent(mixin -> {
            TypeElement mapped = Objects.requireNonNull(Compilation.nested(type, "Mapped"));
            List<Member> lines = reader.lines(mixin, mapped, problems);
            ColumnCheck check = new ColumnCheck(compilation);
            lines.stream()
                    .filter(ColumnMember.class::isInstance)
                    .forEach(line -> check.check((ColumnMember) line, problems));
            write(mixin.packageName(), mixin.support(), MixinWriter.write(mixin, lines), mixin.element());
        });
        report(problems.all());
    }

    private void report(List<Problem> problems) {
        problems.forEach(problem -> problem.tell(processingEnv.getMessager()));
    }

    private static String qualified(String inPackage, String name) {
        return inPackage.isEmpty() ? name : inPackage + "." + name;
    }

    private void write(String inPackage, String name, String text, Element source) {
        String qualified = qualified(inPackage, name);
        boolean first = written.add(qualified);
        try (Writer out =
                processingEnv.getFiler().createSourceFile(qualified, source).openWriter()) {
            out.write(text);
        } catch (FilerException there) {
            problem(
                    source,
                    first
                            ? "The compiler does not let " + qualified + " be generated: it is there already."
                            : "Two classes want the generated class " + qualified + ".",
                    first
                            ? "remove it from the class path: Eclipse's compiler finds there what an earlier build has left"
                            : "give one of them another name: it is made of the simple name");
        } catch (IOException failed) {
            problem(
                    source,
                    "The generated class " + qualified + " cannot be written: " + failed.getMessage() + ".",
                    "let the compiler write to its folder for generated sources");
        }
    }

    private void problem(Element at, String what, String cure) {
        report(List.of(new Problem(Problem.Place.of(at), what, cure, Problem.MAPPING)));
    }
}
