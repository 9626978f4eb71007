package dev.cinnabar.cli.shell;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControl.ClassInstallException;

/** Loads what was typed below a class loader that has all else. */
final class Snippets implements LoaderDelegate {
    private final Typed typed;

    Snippets(ClassLoader above) {
        this.typed = new Typed(above);
    }

    @Override
    public void load(ClassBytecodes[] classes) throws ClassInstallException {
        classesRedefined(classes);
        boolean[] loaded = new boolean[classes.length];
        try {
            for (int i = 0; i < classes.length; i++) {
                typed.loadClass(classes[i].name());
                loaded[i] = true;
            }
        } catch (ClassNotFoundException | LinkageError failure) {
            throw new ClassInstallException(String.valueOf(failure.getMessage()), loaded);
        }
    }

    @Override
    public void classesRedefined(ClassBytecodes[] classes) {
        for (ClassBytecodes each : classes) {
            typed.code.put(each.name(), each.bytecodes());
        }
    }

    /** The loader above has it already. */
    @Override
    public void addToClasspath(String path) {}

    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
        return typed.loadClass(name);
    }

    private static final class Typed extends ClassLoader {
        private final Map<String, byte[]> code = new ConcurrentHashMap<>();

        Typed(ClassLoader above) {
            super("typed", above);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = code.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
