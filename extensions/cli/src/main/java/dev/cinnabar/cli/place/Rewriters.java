package dev.cinnabar.cli.place;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.compare.CompareOptions;
import dev.cinnabar.migrate.compare.OperationRewriter;
import java.lang.reflect.InvocationTargetException;
import java.util.List;

/**
 * The classes of a program that have the last word on generated steps, each behind the one before it. Immutable.
 *
 * @param names the classes, each with a public constructor without parameters
 * @param loader where they are looked for
 */
public record Rewriters(List<String> names, ClassPath path, ClassLoader loader) {
    public Rewriters {
        names = List.copyOf(names);
    }

    /**
     * The same options with these rewriters behind those that they have.
     *
     * @throws UsageException if a class is not there or is no rewriter that can be made
     */
    public CompareOptions in(CompareOptions options) {
        CompareOptions all = options;
        for (String name : names) {
            all = all.rewriting(rewriter(name));
        }
        return all;
    }

    private OperationRewriter rewriter(String name) {
        try {
            return Class.forName(name, true, loader)
                    .asSubclass(OperationRewriter.class)
                    .getConstructor()
                    .newInstance();
        } catch (ClassNotFoundException missing) {
            throw refused(
                    "The class path has no class " + name + ".",
                    "look at class-path and rewriters in cinnabar.toml" + path.remark(),
                    missing);
        } catch (InvocationTargetException failed) {
            throw refused(
                    "The rewriter " + name + " cannot be made: its constructor throws.",
                    "mend its constructor",
                    failed);
        } catch (ReflectiveOperationException | ClassCastException other) {
            throw refused(
                    "The class " + name + " is no rewriter that can be made.",
                    "name a public class that implements OperationRewriter and has a public constructor without"
                            + " parameters",
                    other);
        }
    }

    private static UsageException refused(String problem, String cure, Throwable cause) {
        return new UsageException(ErrorCode.BAD_OPTION, problem, cure, cause);
    }
}
