package dev.cinnabar.migrate;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.graph.RevisionNode;
import dev.cinnabar.migrate.script.Checksum;
import dev.cinnabar.migrate.script.Script;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class that is a migration: it has its place among the others, and can be made. Immutable. */
final class MigrationClass {
    private final Class<? extends Migration> type;
    private final Revision revision;

    private MigrationClass(Class<? extends Migration> type, Revision revision) {
        this.type = type;
        this.revision = revision;
    }

    /** A class by the name that an index says. */
    static MigrationClass load(String name, ClassLoader loader) {
        try {
            return ofAny(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError missing) {
            throw unusable(
                    name,
                    "is listed in META-INF/cinnabar/revisions, and cannot be loaded",
                    "Build that jar anew.",
                    missing);
        }
    }

    private static MigrationClass ofAny(Class<?> type) {
        if (!Migration.class.isAssignableFrom(type)) {
            throw unusable(type.getName(), "is no Migration", "Let it implement dev.cinnabar.migrate.Migration.", null);
        }
        return of(type.asSubclass(Migration.class));
    }

    static MigrationClass of(Class<? extends Migration> type) {
        Revision revision = type.getAnnotation(Revision.class);
        if (revision == null) {
            throw unusable(
                    type.getName(),
                    "does not say its place among the others",
                    "Mark it: @Revision(id = \"…\", down = {…}, message = \"…\").",
                    null);
        }
        return new MigrationClass(type, revision);
    }

    String name() {
        return type.getName();
    }

    /** Where its source is found. */
    ClassLoader loader() {
        ClassLoader own = type.getClassLoader();
        return own == null ? ClassLoader.getSystemClassLoader() : own;
    }

    /** The script of it; it is made once here, so that one that cannot be is found before the first statement. */
    Script script(String source) {
        List<String> down = names("down", revision.down());
        List<String> dependsOn = names("dependsOn", revision.dependsOn());
        List<String> labels = names("labels", revision.labels());
        String id = names("id", revision.id()).get(0);
        make();
        RevisionNode node = new RevisionNode(id, down, dependsOn, labels);
        MigrationBody body = new MigrationBody(this, revision.outsideTransaction());
        return new Script(node, revision.message(), Checksum.of(source), name(), revision.outsideTransaction(), body);
    }

    private List<String> names(String what, String... names) {
        for (String name : names) {
            if (!RevisionNode.isName(name)) {
                throw unusable(
                        name(),
                        "says the %s `%s`, which can be no name".formatted(what, name),
                        "1 to 64 of 0-9, a-z and _ make a name; `head`, `heads`, `base` and `current` are none.",
                        null);
            }
        }
        return List.of(names);
    }

    /** A new one. */
    Migration make() {
        try {
            return constructor().newInstance();
        } catch (InvocationTargetException | ExceptionInInitializerError failed) {
            throw unusable(
                    name(),
                    "threw an exception while it was made",
                    "It is made for each run, and has nothing to do then.",
                    failed.getCause());
        } catch (InstantiationException | IllegalAccessException | LinkageError closed) {
            throw unusable(
                    name(),
                    "cannot be made",
                    "Let the class be public, static where it stands in another, not abstract, and its constructor public;"
                            + " in a module, open its package to dev.cinnabar.migrations.",
                    closed);
        }
    }

    private Constructor<? extends Migration> constructor() {
        try {
            return type.getDeclaredConstructor();
        } catch (NoSuchMethodException missing) {
            throw unusable(
                    name(),
                    "has no constructor without arguments",
                    "Give it one, or leave all out; a class inside of another is static.",
                    missing);
        }
    }

    private static UsageException unusable(String name, String problem, String cure, @Nullable Throwable cause) {
        return new UsageException(ErrorCode.UNUSABLE_SCRIPT, "The class " + name + " " + problem + ".", cure, cause);
    }
}
