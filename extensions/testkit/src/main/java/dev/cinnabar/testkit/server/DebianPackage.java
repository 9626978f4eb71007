package dev.cinnabar.testkit.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** Takes a library out of a Debian package without installing it, so without root. */
final class DebianPackage {
    /** Package lists of our own, for a machine that has none yet or lets only root fetch them. */
    private static final String UPDATE_AND_DOWNLOAD = """
            package=$1
            mkdir -p lists/partial cache/archives/partial
            apt() {
              apt-get -q -o Dir::State::Lists="$PWD/lists" -o Dir::Cache="$PWD/cache" -o APT::Sandbox::User= -o Debug::NoLocking=1 "$@"
            }
            apt update && apt download "$package"
            """;

    private DebianPackage() {}

    /**
     * Puts a library into a folder.
     *
     * @param packages the names under which releases of Debian know it; the first that can be had is taken
     * @param library its file name, as the server asks for it
     */
    static void unpackLibrary(List<String> packages, String library, Path folder)
            throws IOException, ServerUnavailableException {
        var work = Files.createTempDirectory(folder.getParent(), "package-");
        try {
            for (var name : packages) {
                if (download(name, work)) {
                    publish(find(work, library), library, folder);
                    return;
                }
            }
        } finally {
            Folders.delete(work);
        }
        throw new ServerUnavailableException(
                library + " is missing and could not be fetched; install it: apt-get install " + packages.get(0)
                        + ", or dnf install libaio");
    }

    private static boolean download(String name, Path work) throws IOException {
        try {
            return (Command.of(work, "apt-get", "-q", "download", name).run().isSuccess()
                            || Command.of(work, "sh", "-c", UPDATE_AND_DOWNLOAD, "sh", name)
                                    .run()
                                    .isSuccess())
                    && Command.of(work, "sh", "-c", "dpkg -x ./*.deb unpacked")
                            .run()
                            .isSuccess();
        } catch (IOException e) {
            // no apt on this machine
            return false;
        }
    }

    private static Optional<Path> find(Path work, String library) throws IOException {
        try (var files = Files.walk(work.resolve("unpacked"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(library))
                    .sorted()
                    .findFirst();
        }
    }

    private static void publish(Optional<Path> file, String library, Path folder) throws IOException {
        var found = file.orElseThrow(() -> new IOException("the package has no " + library));
        var finished = Files.createTempDirectory(folder.getParent(), "library-");
        Files.copy(found.toRealPath(), finished.resolve(library), StandardCopyOption.COPY_ATTRIBUTES);
        Folders.publish(finished, folder);
    }
}
