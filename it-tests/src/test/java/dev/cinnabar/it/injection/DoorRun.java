package dev.cinnabar.it.injection;

import dev.cinnabar.error.UnsupportedFeatureException;
import dev.cinnabar.error.UsageException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Sends every payload through ways into one database's SQL, and looks at what is said without asking the database: it has the
 * skeleton that a harmless word gives, and what stands in its quotes or beside it is the payload, whole. Confined to one thread.
 */
final class DoorRun {
    static final String HARMLESS = "plain";

    /** What happens next to what was said. */
    interface Listener {
        void said(DoorWay way, String payload, Said harmless, Said hostile);
    }

    private final DoorSql sql;
    private final List<String> payloads;
    private final Listener listener;
    private Skeleton model = new Skeleton("", List.of());
    final List<String> escapes = new ArrayList<>();
    final Set<DoorWay> closed = new LinkedHashSet<>();
    final Set<DoorWay> unsupported = new LinkedHashSet<>();
    final Set<DoorWay> silent = new LinkedHashSet<>();
    final Set<DoorWay> kept = new LinkedHashSet<>();
    final Set<DoorWay> opened = new LinkedHashSet<>();
    final Map<DoorWay, Set<String>> refusals = new LinkedHashMap<>();
    int cases;

    DoorRun(DoorSql sql, List<String> payloads, Listener listener) {
        this.sql = sql;
        this.payloads = payloads;
        this.listener = listener;
    }

    void send(DoorWay way) {
        try {
            sendTo(way);
        } catch (UnsupportedFeatureException missing) {
            unsupported.add(way);
        }
    }

    private void sendTo(DoorWay way) {
        Said harmless = tried(way, HARMLESS);
        if (harmless == null && way.isSaid()) {
            expect(opened, way, tried(way, way.known()), this::expectRefusal);
        } else if (harmless != null && way.isSaid() && shows(harmless)) {
            model = Skeleton.of(sql.dialect(), harmless.sql());
            kept.add(way);
            expect(opened, way, harmless, this::expectKept);
        } else {
            expect(way.isSaid() ? silent : opened, way, harmless, this::expectNothing);
        }
    }

    private boolean shows(Said harmless) {
        return harmless.sql().contains(HARMLESS)
                || carries(harmless, Skeleton.of(sql.dialect(), harmless.sql()), HARMLESS);
    }

    private void expect(Set<DoorWay> into, DoorWay way, @Nullable Said harmless, Listener check) {
        if (harmless == null) {
            closed.add(way);
            return;
        }
        into.add(way);
        for (String payload : payloads) {
            cases++;
            said(way, payload).ifPresent(hostile -> check.said(way, payload, harmless, hostile));
        }
    }

    /** Null where the door does not open with the text. */
    private @Nullable Said tried(DoorWay way, String text) {
        try {
            return sql.of(way.with(text)).orElse(null);
        } catch (UnsupportedFeatureException missing) {
            throw missing;
        } catch (RuntimeException | AssertionError shut) {
            return null;
        }
    }

    private Optional<Said> said(DoorWay way, String payload) {
        try {
            return sql.of(way.with(payload));
        } catch (UsageException refused) {
            refusals.computeIfAbsent(way, each -> new TreeSet<>()).add(payload);
            return Optional.empty();
        }
    }

    private void expectNothing(DoorWay way, String payload, Said harmless, Said hostile) {
        if (!hostile.equals(harmless) || hostile.sql().contains(payload)) {
            escape("shows", way, payload, hostile);
        }
    }

    /** Only texts that are known pass, and no payload is one. */
    private void expectRefusal(DoorWay way, String payload, Said known, Said hostile) {
        escape("passes", way, payload, hostile);
    }

    private void expectKept(DoorWay way, String payload, Said harmless, Said hostile) {
        Skeleton actual = Skeleton.of(sql.dialect(), hostile.sql());
        if (!model.text().equals(actual.text())) {
            escape("leaves its place", way, payload, hostile);
        } else if (!carries(hostile, actual, payload)) {
            escape("is not whole", way, payload, hostile);
        } else {
            listener.said(way, payload, harmless, hostile);
        }
    }

    private static boolean carries(Said said, Skeleton skeleton, String text) {
        return said.binds(text) || skeleton.quotes(text);
    }

    private void escape(String what, DoorWay way, String payload, Said hostile) {
        escapes.add(sql.dialect() + ": " + payload + " " + what + " at " + way + ": " + hostile);
    }
}
