package dev.cinnabar.orm;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.EntityObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/** The list of models that the processor writes into each jar: a class name to a line. */
final class ModelIndex {
    private static final String PLACE = "META-INF/cinnabar/models";
    private static final String OPEN = "META-INF/cinnabar/provided";

    /** The classes that a loader's lists name, each list read once: every entity asks for those below it. Nothing is kept alive here. */
    private static final Map<ClassLoader, List<WeakReference<Class<?>>>> CLASSES =
            Collections.synchronizedMap(new WeakHashMap<>());

    private ModelIndex() {}

    static List<Class<? extends EntityObject>> read() {
        ClassLoader loader = loader();
        List<Class<? extends EntityObject>> models = new ArrayList<>();
        names(PLACE, loader).forEach(name -> models.add(model(name, loader)));
        return models;
    }

    /** Those with columns whose types plugins say, as far as they are there. */
    static List<Class<? extends EntityObject>> open() {
        List<Class<? extends EntityObject>> models = new ArrayList<>();
        for (WeakReference<Class<?>> reference : classes(OPEN, loader())) {
            Class<?> model = reference.get();
            if (model != null) {
                models.add(model.asSubclass(EntityObject.class));
            }
        }
        return models;
    }

    /** Lets the subclasses of a class make their entities known; what the lists name and is not there is none. */
    static void initialise(Class<?> above) {
        if (!Modifier.isFinal(above.getModifiers())) {
            ClassLoader ofThread = loader();
            ClassLoader own = above.getClassLoader();
            initialise(above, ofThread);
            if (own != null && own != ofThread) { // a thread of a pool may know nothing of the program
                initialise(above, own);
            }
        }
    }

    private static void initialise(Class<?> above, ClassLoader loader) {
        for (WeakReference<Class<?>> reference : CLASSES.computeIfAbsent(loader, own -> classes(PLACE, own))) {
            Class<?> model = reference.get();
            if (model != null && above.isAssignableFrom(model)) {
                Models.initialise(model);
            }
        }
    }

    private static List<WeakReference<Class<?>>> classes(String place, ClassLoader loader) {
        List<WeakReference<Class<?>>> classes = new ArrayList<>();
        for (String name : names(place, loader)) {
            try {
                classes.add(new WeakReference<>(Class.forName(name, false, loader)));
            } catch (ClassNotFoundException | LinkageError stale) {
                // a list of an earlier build, or a class of which a part is not there: what cannot be loaded has no
                // objects
            }
        }
        return classes;
    }

    private static Set<String> names(String place, ClassLoader loader) {
        Set<String> names = new LinkedHashSet<>();
        try {
            for (URL index : Collections.list(loader.getResources(place))) {
                names.addAll(lines(index));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + place, unreadable);
        }
        return names;
    }

    private static ClassLoader loader() {
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        return ofThread == null ? ModelIndex.class.getClassLoader() : ofThread;
    }

    private static List<String> lines(URL index) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(index.openStream(), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    private static Class<? extends EntityObject> model(String name, ClassLoader loader) {
        try {
            return Class.forName(name, true, loader).asSubclass(EntityObject.class);
        } catch (ClassNotFoundException | ClassCastException stale) {
            throw new UsageException(
                    ErrorCode.UNMAPPED_CLASS,
                    PLACE + " names " + name + ", which is no model.",
                    "build the jar that has this list anew",
                    stale);
        }
    }
}
