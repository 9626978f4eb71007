package dev.cinnabar.it.injection;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No text gets into SQL by a door that nobody has looked at. */
@Tag("once")
class DoorListTest {
    private static final String[] ROOMS = {
        "dev.cinnabar.type",
        "dev.cinnabar.schema",
        "dev.cinnabar.sql",
        "dev.cinnabar.dialect",
        "dev.cinnabar.connect",
        "dev.cinnabar.plugin",
        "dev.cinnabar.result",
        "dev.cinnabar.event"
    };
    private static final Set<String> TREATMENTS =
            Set.of("value", "name", "text", "word", "raw", "lookup", "setting", "none");

    @Tag("SEC-04")
    @Test
    void everyMethodThatTakesText_isListed_andNoOther() {
        assertThat(new TreeSet<>(DoorList.listed().keySet())).isEqualTo(DoorList.found(classes()));
    }

    @Test
    @Tag("SEC-07")
    void everyDoorThatTakesSqlAsItStands_isMarked() {
        TreeSet<String> raw = new TreeSet<>(DoorList.listed().keySet());
        raw.removeIf(door -> !"raw".equals(DoorList.listed().get(door)));

        assertThat(DoorList.trusted(classes())).containsAll(raw);
    }

    @Test
    void everyListedDoor_hasATreatment() {
        assertThat(DoorList.listed().values()).allMatch(TREATMENTS::contains);
    }

    static Stream<Class<?>> classes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOMS).stream()
                        .filter(type -> !type.getPackageName().startsWith("dev.cinnabar.dialect."))
                        .map(JavaClass::reflect);
    }
}
