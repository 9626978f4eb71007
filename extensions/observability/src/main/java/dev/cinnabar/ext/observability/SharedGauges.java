package dev.cinnabar.ext.observability;

import com.google.common.collect.MapMaker;
import dev.cinnabar.connect.Engine;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToDoubleFunction;

/**
 * What is shown of the engines of a registry. A registry has one gauge for a name and its tags, the first that comes: engines of one name
 * would hide one another, and the one that is closed would take the other's gauges along. So a gauge shows the sum of all that are
 * open. Neither engines nor registries are kept alive by it. Shared by all threads.
 */
final class SharedGauges {
    private static final ConcurrentMap<MeterRegistry, SharedGauges> ALL =
            new MapMaker().weakKeys().makeMap();

    private final ReentrantLock changing = new ReentrantLock();
    private final Map<Tags, Group> groups = new HashMap<>();

    private SharedGauges() {}

    /** The open engines of one name, and what shows them. */
    private record Group(Set<Engine> engines, Map<String, Meter> gauges) {
        Group() {
            this(Collections.newSetFromMap(new MapMaker().weakKeys().makeMap()), new HashMap<>());
        }

        double sum(ToDoubleFunction<Engine> value) {
            return engines.stream().mapToDouble(value).sum();
        }
    }

    /** From now on the engine is shown. */
    static void join(MeterRegistry registry, Tags tags, Engine engine) {
        SharedGauges all = ALL.computeIfAbsent(registry, any -> new SharedGauges());
        all.changing.lock();
        try {
            Group group = all.groups.computeIfAbsent(tags, any -> new Group());
            group.engines().add(engine);
            show(group, registry, tags);
        } finally {
            all.changing.unlock();
        }
    }

    /** The engine is shown no more; with the last of its name its gauges go. */
    static void leave(MeterRegistry registry, Tags tags, Engine engine) {
        SharedGauges all = ALL.computeIfAbsent(registry, any -> new SharedGauges());
        all.changing.lock();
        try {
            Group group = all.groups.get(tags);
            if (group != null
                    && group.engines().remove(engine)
                    && group.engines().isEmpty()) {
                all.groups.remove(tags);
                group.gauges().values().forEach(registry::remove);
            }
        } finally {
            all.changing.unlock();
        }
    }

    private static void show(Group group, MeterRegistry registry, Tags tags) {
        List<Shown> shown = List.of(
                new Shown(
                        "cinnabar.pool.active",
                        "Connections that are out",
                        its -> its.pool().inUse()),
                new Shown(
                        "cinnabar.pool.idle",
                        "Connections that wait for work",
                        its -> its.pool().idle()),
                new Shown(
                        "cinnabar.pool.waiting",
                        "Threads that wait for a connection",
                        its -> its.pool().waiting()),
                new Shown(
                        "cinnabar.pool.max",
                        "The most connections that there may be",
                        its -> its.pool().most()),
                new Shown("cinnabar.compiled.size", "Statements that are kept compiled", Engine::compiledStatements));
        shown.forEach(each -> group.gauges().put(each.name(), each.register(group, registry, tags)));
    }

    /** A number that an engine has at any moment. */
    private record Shown(String name, String description, ToDoubleFunction<Engine> value) {
        Meter register(Group group, MeterRegistry registry, Tags tags) {
            return Gauge.builder(name, group, its -> its.sum(value))
                    .description(description)
                    .tags(tags)
                    .register(registry);
        }
    }
}
