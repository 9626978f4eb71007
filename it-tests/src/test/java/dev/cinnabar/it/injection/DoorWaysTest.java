package dev.cinnabar.it.injection;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Executable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each door whose text gets into SQL has a way, and each way leads into the SQL of some database. */
@Tag("once")
class DoorWaysTest {
    @Test
    void everyDoorThatTakesAText_hasAWay() {
        Set<String> opened = DoorWays.all().stream().map(DoorWay::signature).collect(Collectors.toSet());

        List<Executable> without = DoorWays.sent()
                .filter(door -> !opened.contains(DoorList.signature(door)))
                .toList();

        assertThat(without).noneMatch(DoorWays::takesText);
    }

    @Test
    void everyDoorByHand_isOneOfTheList_whoseTextGetsIntoSql() {
        Map<String, String> listed = DoorList.listed();

        assertThat(HandOpened.signatures())
                .allSatisfy(door -> assertThat(listed.get(door)).as(door).isIn("value", "name", "text", "word"));
    }

    @Test
    void everyWay_leadsIntoTheSqlOfSomeDatabase() {
        Set<String> onAConnection =
                HandOpenedEngine.all().map(DoorWay::signature).collect(Collectors.toSet());
        List<DoorWay> ways = DoorWays.all().stream()
                .filter(way -> !onAConnection.contains(way.signature()))
                .toList();
        Set<DoorWay> opened = new HashSet<>();
        for (String dialect : List.of("sqlite", "postgresql", "mysql")) {
            DoorRun run = new DoorRun(DoorSql.offline(dialect), List.of(), (way, payload, plain, hostile) -> {});
            ways.forEach(run::send);
            opened.addAll(run.opened);
        }

        assertThat(ways).allMatch(opened::contains);
    }
}
