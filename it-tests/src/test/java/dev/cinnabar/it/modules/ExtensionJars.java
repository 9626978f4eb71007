package dev.cinnabar.it.modules;

import java.io.File;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The extensions among what stands on the class path of the tests, as jars or as folders of a build that goes on. Stateless. */
final class ExtensionJars {
    /** All that are published for programs; the kit and the processor are tools of a build. */
    static final List<String> ALL =
            List.of("json", "audit", "soft-delete", "tenancy", "observability", "migrations", "junit");

    private ExtensionJars() {}

    static Stream<String> entries() {
        return Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)));
    }

    private static boolean is(String entry, String extension) {
        String word = Pattern.quote(extension);
        return entry.replace('\\', '/')
                .matches(".*/extensions/" + word + "/target/.*|.*/cinnabar-" + word + "-[^/]*\\.jar");
    }

    /** Where one extension stands. */
    static String of(String extension) {
        return entries().filter(entry -> is(entry, extension)).collect(Collectors.joining(File.pathSeparator));
    }

    /** The class path of the tests, with these of the extensions alone. */
    static String classPath(List<String> extensions) {
        List<String> left =
                ALL.stream().filter(one -> !extensions.contains(one)).toList();
        return entries()
                .filter(entry -> left.stream().noneMatch(extension -> is(entry, extension)))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
