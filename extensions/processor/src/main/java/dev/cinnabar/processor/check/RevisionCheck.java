package dev.cinnabar.processor.check;

import dev.cinnabar.processor.model.Problem;
import dev.cinnabar.processor.model.Problem.Place;
import dev.cinnabar.processor.model.Problems;
import dev.cinnabar.processor.model.Words;
import dev.cinnabar.processor.read.RevisionMark;
import dev.cinnabar.processor.read.RevisionMark.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Finds what a migration could not be run with. Confined to one compilation. */
public final class RevisionCheck {
    private static final String MIGRATION = "dev.cinnabar.migrate.Migration";
    private static final Pattern NAME = Pattern.compile("[0-9a-z_]{1,64}");
    private static final Set<String> WORDS = Set.of("head", "heads", "base", "current");
    private static final String FORM = "1 to 64 of 0-9, a-z and _ make a name; head, heads, base and current are none";

    private final Map<String, TypeElement> ids = new HashMap<>();

    /** The mistakes of one class, among them an id that one has which was checked before. */
    public List<Problem> check(RevisionMark mark, ProcessingEnvironment environment) {
        Problems problems = new Problems(Problem.SCRIPT);
        checkClass(mark.type(), environment, problems);
        for (String part : List.of("id", "down", "dependsOn", "labels")) {
            mark.words(part).forEach(word -> checkName(word, problems));
        }
        checkMessage(mark, problems);
        mark.words("id").forEach(id -> checkId(mark, id, problems));
        return problems.all();
    }

    private static void checkClass(TypeElement type, ProcessingEnvironment environment, Problems problems) {
        String name = type.getSimpleName().toString();
        if (type.getKind() != ElementKind.CLASS) {
            problems.add(type, name + " is a revision, and no class.", "let it be a public final class");
        } else if (type.getEnclosingElement() instanceof TypeElement) {
            problems.add(
                    type,
                    name + " is a revision inside of another class.",
                    "put it into a file of its own: its checksum is that of the whole file");
        } else if (!isMigration(type, environment)) {
            problems.add(type, name + " is a revision, and no Migration.", "let it implement " + MIGRATION);
        } else {
            checkMaking(type, name, problems);
        }
    }

    private static boolean isMigration(TypeElement type, ProcessingEnvironment environment) {
        TypeElement migration = environment.getElementUtils().getTypeElement(MIGRATION);
        return migration == null || environment.getTypeUtils().isSubtype(type.asType(), migration.asType());
    }

    private static void checkMaking(TypeElement type, String name, Problems problems) {
        boolean isPublic = type.getModifiers().contains(Modifier.PUBLIC);
        if (!isPublic || type.getModifiers().contains(Modifier.ABSTRACT)) {
            problems.add(
                    type,
                    name + " is a revision that cannot be made: it is " + (isPublic ? "abstract" : "not public") + ".",
                    "let it be a public final class");
        } else if (ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .noneMatch(constructor -> constructor.getParameters().isEmpty()
                        && constructor.getModifiers().contains(Modifier.PUBLIC))) {
            problems.add(
                    type,
                    name + " is a revision that cannot be made: it has no public constructor without arguments.",
                    "leave out all constructors: it is made anew for each run");
        }
    }

    private static void checkName(Word word, Problems problems) {
        if (!NAME.matcher(word.text()).matches() || WORDS.contains(word.text())) {
            problems.add(word.place(), Words.text(word.text()) + " names no revision and no branch.", FORM);
        }
    }

    private static void checkMessage(RevisionMark mark, Problems problems) {
        mark.words("message").stream()
                .filter(word -> word.text().isBlank())
                .forEach(word -> problems.add(
                        word.place(),
                        mark.type().getSimpleName() + " does not say what it is for.",
                        "say it in a few words: message = \"create users\""));
    }

    private void checkId(RevisionMark mark, Word id, Problems problems) {
        TypeElement other = ids.putIfAbsent(id.text(), mark.type());
        if (other != null && !other.getQualifiedName().contentEquals(mark.type().getQualifiedName())) {
            problems.add(
                    id.place(),
                    mark.type().getSimpleName() + " has the id of " + other.getQualifiedName() + ".",
                    "give each revision an id of its own: a copied class keeps that of the first");
        }
        for (String part : List.of("down", "dependsOn")) {
            mark.words(part).stream()
                    .filter(parent -> parent.text().equals(id.text()))
                    .forEach(parent -> refuseItself(mark.type(), parent.place(), problems));
        }
    }

    private static void refuseItself(TypeElement type, Place place, Problems problems) {
        problems.add(place, type.getSimpleName() + " stands on itself.", "say the revision before it, or none");
    }
}
