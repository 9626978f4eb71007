package dev.cinnabar.ext.maven;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** A goal whose parameters are filled as Maven fills them, and what it says. */
final class Goal {
    private final AbstractMojo mojo;

    private Goal(AbstractMojo mojo) {
        this.mojo = mojo;
    }

    static Goal of(AbstractMojo mojo) {
        return new Goal(mojo);
    }

    Goal with(String parameter, Object value) {
        try {
            Field field = field(mojo.getClass(), parameter);
            field.setAccessible(true);
            field.set(mojo, value);
            return this;
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Field field(Class<?> type, String name) {
        for (Class<?> at = type; at != Object.class; at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return field;
                }
            }
        }
        throw new IllegalArgumentException("no parameter " + name);
    }

    /** The lines that it says to the build's log. */
    List<String> run() throws MojoExecutionException, MojoFailureException {
        List<String> lines = new ArrayList<>();
        mojo.setLog(new SystemStreamLog() {
            @Override
            public void info(CharSequence line) {
                lines.add(line.toString());
            }
        });
        mojo.execute();
        return lines;
    }
}
