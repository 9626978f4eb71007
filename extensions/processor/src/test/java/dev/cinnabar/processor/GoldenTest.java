package dev.cinnabar.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sources that are generated, letter by letter. */
class GoldenTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path otherFolder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "blog/UserModel",
                "blog/AdminModel",
                "blog/PostModel",
                "blog/TagModel",
                "blog/MemberModel",
                "blog/AuditNoteModel",
                "plugins/TimestampsMixin",
                "plugins/SoftDeleteMixin"
            })
    void model_isGeneratedAsAPersonWouldWriteIt(String name) {
        Compiled tour = Compiled.of(Compiled.javac(), folder, Compiled.resources("tour"));

        assertThat(tour.source(name + ".java"))
                .isEqualTo(Compiled.read(Path.of("src/test/resources/golden", name + ".txt")));
    }

    @Test
    void modelOfAConcreteKind_hasAllColumnsAndRelationships() {
        Compiled garden = Compiled.of(Compiled.javac(), folder, Compiled.resources("alone"));

        assertThat(garden.source("garden/TreeModel.java"))
                .isEqualTo(Compiled.read(Path.of("src/test/resources/golden/garden/TreeModel.txt")));
    }

    @Test
    void modelWithFieldsOfSeveralColumns_andCollectionsOfEachForm() {
        Compiled shop = Compiled.of(Compiled.javac(), folder, Compiled.resources("everything"));

        assertThat(shop.source("shop/ShelfModel.java"))
                .isEqualTo(Compiled.read(Path.of("src/test/resources/golden/shop/ShelfModel.txt")));
    }

    @Test
    void modelOfARenamedEntity_saysTheEarlierNames() {
        Compiled staff = Compiled.of(Compiled.javac(), folder, Compiled.resources("renamed"), "-Xlint:all", "-Werror");

        assertThat(staff.complaints()).isEmpty();
        assertThat(staff.source("staff/PersonModel.java"))
                .isEqualTo(Compiled.read(Path.of("src/test/resources/golden/staff/PersonModel.txt")));
    }

    /** From JDK 21 on, a class that is not final and calls its setters in its constructor is warned of; that is the tour's own. */
    @Test
    void models_compileWithoutAWarning() {
        String lint = Runtime.version().feature() < 21 ? "-Xlint:all" : "-Xlint:all,-this-escape";

        Compiled tour = Compiled.of(Compiled.javac(), folder, Compiled.resources("tour"), lint, "-Werror");

        assertThat(tour.complaints()).isEmpty();
        assertThat(tour.fine()).isTrue();
    }

    @Test
    void generatedSources_areNotWarnedOfAtAll() {
        Compiled tour = Compiled.of(Compiled.javac(), folder, Compiled.resources("tour"), "-Xlint:all");

        assertThat(tour.complaints()).noneMatch(one -> one.getSource().getName().contains("sources"));
        assertThat(tour.fine()).isTrue();
    }

    @Test
    void models_areTheSameEachTime() {
        Map<String, String> sources = Compiled.resources("tour");
        Map<String, String> backwards = new TreeMap<>(java.util.Comparator.reverseOrder());
        backwards.putAll(sources);

        Compiled once = Compiled.of(Compiled.javac(), folder, sources);
        Compiled again = Compiled.of(Compiled.javac(), otherFolder, backwards);

        assertThat(again.files("sources")).isEqualTo(once.files("sources")).hasSize(8);
        assertThat(again.resource("META-INF/cinnabar/models")).isEqualTo(once.resource("META-INF/cinnabar/models"));
    }

    @Test
    void models_areTheSameUnderEclipsesCompiler() {
        Compiled javac = Compiled.of(Compiled.javac(), folder, Compiled.resources("tour"));
        Compiled eclipse = Compiled.of(Compiled.ecj(), otherFolder, Compiled.resources("tour"));

        assertThat(eclipse.fine()).isTrue();
        assertThat(eclipse.complaints()).noneMatch(one -> one.getKind() == Diagnostic.Kind.ERROR);
        assertThat(eclipse.files("sources")).isEqualTo(javac.files("sources"));
    }

    @Test
    void index_namesAllModels() {
        Compiled tour = Compiled.of(Compiled.javac(), folder, Compiled.resources("tour"));

        assertThat(tour.resource("META-INF/cinnabar/models"))
                .isEqualTo("blog.Admin\nblog.AuditNote\nblog.Member\nblog.Post\nblog.Tag\nblog.User\n");
    }
}
