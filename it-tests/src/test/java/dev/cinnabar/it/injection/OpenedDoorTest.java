package dev.cinnabar.it.injection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.node.Like;
import dev.cinnabar.sql.node.LikeCase;
import dev.cinnabar.sql.node.Node;
import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Each door of the list is found by reflection and gets every payload at every place where it takes a text, for every database.
 * What comes out stays as it was put in, or is refused. A door that cannot be opened so stands in the list of those that are not.
 */
class OpenedDoorTest {
    private static final String HARMLESS = "plain";
    private static final Set<String> SENT = Set.of("value", "name", "text", "word");

    private final Map<String, String> listed = DoorList.listed();
    private final Set<String> trusted = DoorList.trusted(DoorListTest.classes());
    private final List<String> escapes = new ArrayList<>();
    private final Set<OpenedDoor> opened = new HashSet<>();

    @Test
    void everyPayload_staysWhereItWasPut_atEveryDoorThatOpensByItself() {
        List<OpenedDoor> doors = DoorList.doors(DoorListTest.classes())
                .filter(this::isSent)
                .distinct()
                .flatMap(OpenedDoor::all)
                .toList();

        for (String dialect : List.of("sqlite", "postgresql", "mysql")) {
            doors.forEach(door -> send(dialect, door));
        }

        assertThat(Payloads.all()).hasSizeGreaterThan(400);
        assertThat(escapes).isEmpty();
        assertThat(closed(doors)).isEqualTo(new TreeSet<>(DoorList.lines("not-opened.tsv")));
    }

    /** It is one character, so that no payload can be it. */
    @Test
    void escapeOfLike_refusesEveryPayload() {
        Node name = DoorSamples.CALLED.node();

        assertThat(Payloads.all())
                .allSatisfy(payload -> assertThatThrownBy(
                                () -> assertThat(new Like(name, name, payload, LikeCase.DATABASE, false))
                                        .isNull())
                        .isInstanceOf(UsageException.class));
    }

    /** What is marked as the program's own SQL is not sent: it would be said as it stands. */
    private boolean isSent(Executable method) {
        String signature = DoorList.signature(method);
        return SENT.contains(listed.getOrDefault(signature, "")) && !trusted.contains(signature);
    }

    private Set<String> closed(List<OpenedDoor> doors) {
        Set<String> closed = new TreeSet<>();
        doors.stream().filter(door -> !opened.contains(door)).forEach(door -> closed.add(door.signature()));
        return closed;
    }

    private void send(String dialect, OpenedDoor door) {
        DoorSql sql = new DoorSql(Engine.offline(dialect, ignored -> {}));
        Optional<String> harmless = tried(sql, door, HARMLESS);
        boolean isValue = listed.get(door.signature()).equals("value");

        if (harmless.isPresent() && (isValue || harmless.get().contains(HARMLESS))) {
            opened.add(door);
            Payloads.all().forEach(payload -> compare(sql, door, payload, harmless.get()));
        } else if (harmless.isEmpty() && tried(sql, door, OpenedDoor.KNOWN).isPresent()) {
            opened.add(door);
            Payloads.all().forEach(payload -> expectRefusal(sql, door, payload));
        }
    }

    /** Empty where the door does not open, whatever the reason: then it must stand in the list. */
    private static Optional<String> tried(DoorSql sql, OpenedDoor door, String text) {
        try {
            return sql.of(door.with(text));
        } catch (RuntimeException | AssertionError closed) {
            return Optional.empty();
        }
    }

    private void compare(DoorSql sql, OpenedDoor door, String payload, String harmless) {
        said(sql, door, payload).filter(hostile -> !hostile.equals(harmless)).ifPresent(hostile -> {
            Skeleton expected = Skeleton.of(sql.dialect(), harmless);
            Skeleton actual = Skeleton.of(sql.dialect(), hostile);
            if (!actual.text().equals(expected.text())
                    || actual.quoted().contains(payload) != expected.quoted().contains(HARMLESS)) {
                escapes.add(sql.dialect() + ": " + payload + " at " + door + ": " + hostile);
            }
        });
    }

    /** Only names that are known pass, and no payload is one. */
    private void expectRefusal(DoorSql sql, OpenedDoor door, String payload) {
        said(sql, door, payload)
                .ifPresent(
                        hostile -> escapes.add(sql.dialect() + ": " + payload + " passes at " + door + ": " + hostile));
    }

    private static Optional<String> said(DoorSql sql, OpenedDoor door, String payload) {
        try {
            return sql.of(door.with(payload));
        } catch (UsageException refused) {
            return Optional.empty();
        }
    }
}
