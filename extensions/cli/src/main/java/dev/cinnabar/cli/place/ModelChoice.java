package dev.cinnabar.cli.place;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.NearNames;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.EntityObject;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.ModelTables;
import java.util.ArrayList;
import java.util.List;

/** The models that are meant: named classes, or all on the class path. Immutable. */
public final class ModelChoice {
    /** The word for all models that the processor wrote down. */
    public static final String ALL = "class-path";

    private final List<String> names;
    private final ClassPath path;
    private final ClassLoader loader;

    public ModelChoice(List<String> names, ClassPath path, ClassLoader loader) {
        this.names = List.copyOf(names);
        this.path = path;
        this.loader = loader;
    }

    /**
     * Their tables.
     *
     * @throws UsageException if one is not there or is no model, or if there are none at all
     */
    public MetaData tables() {
        List<Class<? extends EntityObject>> models = all() ? ModelTables.find().onClassPath() : named();
        if (models.isEmpty()) {
            throw new UsageException(
                    ErrorCode.UNMAPPED_CLASS,
                    "The class path has no models.",
                    "name their folder and jars in cinnabar.toml: class-path = [\"target/classes\"]" + path.remark());
        }
        return MetaData.of(ModelTables.find().of(models));
    }

    private boolean all() {
        return names.isEmpty() || names.equals(List.of(ALL));
    }

    private List<Class<? extends EntityObject>> named() {
        List<Class<? extends EntityObject>> models = new ArrayList<>();
        names.forEach(name -> models.add(model(name)));
        return models;
    }

    private Class<? extends EntityObject> model(String name) {
        try {
            return Class.forName(name, true, loader).asSubclass(EntityObject.class);
        } catch (ClassNotFoundException missing) {
            throw new UsageException(
                    ErrorCode.UNMAPPED_CLASS,
                    "The class path has no class " + name + ".",
                    near(name) + "look at class-path and models in cinnabar.toml" + path.remark(),
                    missing);
        } catch (ClassCastException other) {
            throw new UsageException(
                    ErrorCode.UNMAPPED_CLASS,
                    "The class " + name + " is no model.",
                    "name a class that is marked @Entity",
                    other);
        }
    }

    private static String near(String name) {
        List<String> known =
                ModelTables.find().onClassPath().stream().map(Class::getName).toList();
        List<String> near = NearNames.of(name, known);
        return near.isEmpty() ? "" : "did you mean " + String.join(", ", near) + "? else ";
    }
}
