package dev.cinnabar.migrate.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlFolderTest {
    @TempDir
    private Path place;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(place.resolve("scripts"));
    }

    private static Path write(Path file, String id) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "-- revision: " + id + "\n-- message: x\n-- upgrade\n");
    }

    private void assertRefused(Path named, String part) {
        assertThatThrownBy(() -> SqlFolder.of(folder).all())
                .isInstanceOfSatisfying(
                        UsageException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.UNUSABLE_SCRIPT))
                .hasMessageContaining(named.toString())
                .hasMessageContaining(part);
    }

    @Test
    void scripts_areAllOfTheFolderAndThoseInIt_butHiddenOnes() throws IOException {
        write(folder.resolve("b.sql"), "b");
        write(folder.resolve("2026/deep/a.SQL"), "a");
        write(folder.resolve(".hidden.sql"), "h");
        write(folder.resolve(".git/c.sql"), "c");
        write(folder.resolve("notes.txt"), "n");
        Files.createDirectory(folder.resolve("d.sql"));

        assertThat(SqlFolder.of(folder).all())
                .extracting(Script::id, Script::origin)
                .containsExactly(
                        tuple("a", folder.resolve("2026/deep/a.SQL").toString()),
                        tuple("b", folder.resolve("b.sql").toString()));
    }

    @Test
    void scripts_areReadAnewEachTime() throws IOException {
        Scripts scripts = SqlFolder.of(folder);

        assertThat(scripts.all()).isEmpty();
        write(folder.resolve("a.sql"), "a");
        assertThat(scripts.all()).extracting(Script::id).containsExactly("a");
    }

    @Test
    void folder_isRefused_whenItIsNotThere_orIsNone() throws IOException {
        Files.delete(folder);
        assertRefused(folder, "cannot be found");

        write(folder, "a");
        assertRefused(folder, "is no folder");
    }

    @Test
    void file_isRefused_whenItIsNoTextInUtf8() throws IOException {
        Path file = Files.write(folder.resolve("a.sql"), new byte[] {'-', '-', ' ', (byte) 0xE4});

        assertRefused(file, "is no text in UTF-8");
    }

    @Test
    @Tag("MIG-08")
    void link_isRefused_whenItLeadsOutOfTheFolder() throws IOException {
        Path outside = write(place.resolve("elsewhere/a.sql"), "a");
        Path link = Files.createSymbolicLink(folder.resolve("a.sql"), outside);
        assertRefused(link, "is not in the folder");

        Files.delete(link);
        Path folderLink = Files.createSymbolicLink(folder.resolve("more"), outside.getParent());
        assertRefused(folderLink, "is not in the folder");

        Files.delete(folderLink);
        Path neighbour = write(place.resolve("scripts-of-another/a.sql"), "a");
        Path link3 = Files.createSymbolicLink(folder.resolve("b.sql"), neighbour);
        assertRefused(link3, "is not in the folder");
    }

    @Test
    @Tag("MIG-08")
    void link_isNoSecondScript_whenItStaysInTheFolder() throws IOException {
        write(folder.resolve("a.sql"), "a");
        Files.createSymbolicLink(folder.resolve("again.sql"), folder.resolve("a.sql"));
        Files.createSymbolicLink(Files.createDirectory(folder.resolve("b")).resolve("up"), folder);

        assertThat(SqlFolder.of(folder).all()).extracting(Script::id).containsExactly("a");
    }

    @Test
    void folder_mayBeALinkItself() throws IOException {
        write(folder.resolve("a.sql"), "a");
        Path link = Files.createSymbolicLink(place.resolve("link"), folder);

        assertThat(SqlFolder.of(link).all())
                .extracting(Script::origin)
                .containsExactly(link.resolve("a.sql").toString());
    }

    @Test
    void link_isRefused_whenItLeadsNowhere() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("a.sql"), folder.resolve("gone.sql"));

        assertRefused(link, "points at nothing");
    }
}
