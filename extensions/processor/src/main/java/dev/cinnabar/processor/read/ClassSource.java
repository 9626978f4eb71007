package dev.cinnabar.processor.read;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Finds the text that a class was compiled from. No interface of compilers says it on all of them: javac's trees do, newer Javas do,
 * Eclipse's compiler knows the file's name, and a path of sources may have it. Stateless.
 */
public final class ClassSource {
    private ClassSource() {}

    /** The whole file of a class that stands in no other; empty where it comes from a class file, or nobody tells. */
    public static Optional<String> of(TypeElement type, ProcessingEnvironment environment) {
        return ofTrees(type, environment)
                .or(() -> ofElements(type, environment))
                .or(() -> ofFileName(type))
                .or(() -> ofSourcePath(type, environment));
    }

    private static Optional<String> ofTrees(TypeElement type, ProcessingEnvironment environment) {
        try {
            TreePath path = Trees.instance(javacs(environment)).getPath(type);
            return path == null
                    ? Optional.empty()
                    : text(path.getCompilationUnit().getSourceFile());
        } catch (IllegalArgumentException | LinkageError otherCompiler) {
            return Optional.empty();
        }
    }

    /** Gradle hands over an environment that keeps javac's own in a field. */
    private static ProcessingEnvironment javacs(ProcessingEnvironment environment) {
        for (Field field : environment.getClass().getDeclaredFields()) {
            if (field.getType() == ProcessingEnvironment.class && field.trySetAccessible()) {
                return inside(environment, field);
            }
        }
        return environment;
    }

    private static ProcessingEnvironment inside(ProcessingEnvironment environment, Field field) {
        try {
            return field.get(environment) instanceof ProcessingEnvironment own ? own : environment;
        } catch (IllegalAccessException closed) {
            return environment;
        }
    }

    /** {@code Elements.getFileObjectOf}, which is there from Java 18 on. */
    private static Optional<String> ofElements(TypeElement type, ProcessingEnvironment environment) {
        return called(javax.lang.model.util.Elements.class, environment.getElementUtils(), "getFileObjectOf", type)
                .filter(JavaFileObject.class::isInstance)
                .map(JavaFileObject.class::cast)
                .filter(file -> file.getKind() == JavaFileObject.Kind.SOURCE)
                .flatMap(ClassSource::text);
    }

    /** The type of Eclipse's compiler has a method that tells. */
    private static Optional<String> ofFileName(TypeElement type) {
        return called(type.getClass(), type, "getFileName", null)
                .map(String::valueOf)
                .filter(name -> name.endsWith(".java"))
                .flatMap(ClassSource::text);
    }

    private static Optional<Object> called(Class<?> owner, Object on, String method, @Nullable TypeElement argument) {
        try {
            return Optional.ofNullable(
                    argument == null
                            ? owner.getMethod(method).invoke(on)
                            : owner.getMethod(method, javax.lang.model.element.Element.class)
                                    .invoke(on, argument));
        } catch (ReflectiveOperationException notThere) {
            return Optional.empty();
        }
    }

    private static Optional<String> ofSourcePath(TypeElement type, ProcessingEnvironment environment) {
        String inPackage = environment
                .getElementUtils()
                .getPackageOf(type)
                .getQualifiedName()
                .toString();
        try {
            return text(environment
                    .getFiler()
                    .getResource(StandardLocation.SOURCE_PATH, inPackage, type.getSimpleName() + ".java"));
        } catch (IOException | IllegalArgumentException noPath) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(FileObject file) {
        try {
            return Optional.of(file.getCharContent(true).toString());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(String file) {
        try {
            return Optional.of(Files.readString(Path.of(file), StandardCharsets.UTF_8));
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }
}
