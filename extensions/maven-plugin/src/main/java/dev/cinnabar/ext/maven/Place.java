package dev.cinnabar.ext.maven;

import java.io.File;
import java.nio.file.Path;

/**
 * How a file is called in {@code cinnabar.toml}. Immutable.
 *
 * @param folder where {@code cinnabar.toml} lies
 * @param root of the whole build: what lies within is named from the folder, so that it is named alike on all machines
 */
record Place(Path folder, Path root) {
    Place {
        folder = folder.toAbsolutePath().normalize();
        root = root.toAbsolutePath().normalize();
    }

    String of(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        Path named = folder.startsWith(root) && whole.startsWith(root) ? folder.relativize(whole) : whole;
        return Literal.of(named.toString().replace(File.separatorChar, '/'));
    }
}
