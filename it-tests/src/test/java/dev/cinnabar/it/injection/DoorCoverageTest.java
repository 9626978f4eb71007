package dev.cinnabar.it.injection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each door of the list is checked in exactly one way: sent into SQL, kept from it, or marked as SQL that the program answers for. */
@Tag("once")
class DoorCoverageTest {
    private static final String SENT = "sent";
    private static final String PROMISED = "promised";
    private static final String MARKED = "marked";
    private static final String WITHOUT_TEXT = "without a text of its own";

    @Test
    @Tag("SEC-05")
    void everyDoor_isCheckedInOneWay() {
        Map<String, Set<String>> checked = new TreeMap<>();
        DoorList.listed().keySet().forEach(door -> checked.put(door, new TreeSet<>()));
        DoorWays.all().forEach(way -> add(checked, way.signature(), SENT));
        PromisedDoors.signatures().forEach(door -> add(checked, door, PROMISED));
        DoorList.listed().forEach((door, kind) -> {
            if (kind.equals("raw")) {
                add(checked, door, MARKED);
            }
        });
        DoorWays.sent()
                .filter(door -> !DoorWays.takesText(door))
                .forEach(door -> add(checked, DoorList.signature(door), WITHOUT_TEXT));

        assertThat(checked).allSatisfy((door, ways) -> assertThat(ways).as(door).hasSize(1));
    }

    private static void add(Map<String, Set<String>> checked, String door, String way) {
        checked.computeIfAbsent(door, unlisted -> new TreeSet<>(Set.of("listed")))
                .add(way);
    }

    @Test
    void everyPromise_isOfAKindThatKeepsOutOfSql() {
        Map<String, String> kinds = DoorList.listed();

        assertThat(PromisedDoors.signatures())
                .allSatisfy(door -> assertThat(kinds.get(door)).as(door).isIn("lookup", "setting", "none"));
    }

    @Test
    void everyMarkedDoor_isRaw_orItsOtherWordsAreChecked() {
        Map<String, String> kinds = DoorList.listed();
        Set<String> sent = DoorWays.all().stream().map(DoorWay::signature).collect(Collectors.toSet());

        assertThat(DoorList.trusted(DoorListTest.classes()))
                .allMatch(door -> "raw".equals(kinds.get(door)) != sent.contains(door));
    }
}
