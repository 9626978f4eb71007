package dev.cinnabar.cli.models;

/**
 * A file of Java source. Immutable.
 *
 * @param name its path, from the folder of all sources
 */
public record SourceFile(String name, String text) {
    /** A file in the folder of a package. */
    static SourceFile of(String inPackage, String name, String text) {
        String folder = inPackage.isEmpty() ? "" : inPackage.replace('.', '/') + "/";
        return new SourceFile(folder + name + ".java", text);
    }
}
