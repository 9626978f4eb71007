package dev.cinnabar.it.injection;

import java.lang.reflect.Executable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The ways into SQL that there are: those that reflection finds, and those that are opened by hand. */
final class DoorWays {
    private static final Set<String> SENT = Set.of("value", "name", "text", "word");

    private DoorWays() {}

    static List<DoorWay> all() {
        return Stream.<DoorWay>concat(byReflection(), HandOpened.all()).toList();
    }

    static Stream<OpenedDoor> byReflection() {
        Set<String> byHand = HandOpened.signatures();
        return sent().filter(door -> !byHand.contains(DoorList.signature(door))).flatMap(OpenedDoor::all);
    }

    /** The doors whose text gets into SQL. What is marked as the program's own SQL is not sent: it is said as it stands. */
    static Stream<Executable> sent() {
        Map<String, String> kinds = DoorList.listed();
        Set<String> trusted = DoorList.trusted(DoorListTest.classes());
        return DoorList.doors(DoorListTest.classes())
                .filter(door -> SENT.contains(kinds.getOrDefault(DoorList.signature(door), "")))
                .filter(door -> !trusted.contains(DoorList.signature(door)))
                .distinct();
    }
}
