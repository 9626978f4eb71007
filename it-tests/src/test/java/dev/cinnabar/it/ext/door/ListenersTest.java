package dev.cinnabar.it.ext.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.event.Events;
import dev.cinnabar.event.Subscription;
import dev.cinnabar.testkit.size.ProcessorTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Listeners by themselves: a thousand of them, and some that come and go while they are told. */
class ListenersTest {
    private static final int MANY = 1_000;

    private final Engine engine = Engine.create("sqlite:///:memory:");
    private final Events events = engine.events();

    @AfterEach
    void close() {
        engine.close();
    }

    /** Something that only these tests tell. */
    private record Told(int number) {}

    @Test
    void thousandListeners_hearInTheOrderInWhichTheyCame() {
        List<Integer> heard = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            int number = i;
            events.on(Told.class, told -> heard.add(number));
        }

        events.publish(new Told(1));

        assertThat(heard).isEqualTo(IntStream.range(0, MANY).boxed().toList());
    }

    /** A million calls: a fraction of a second, where a listener costs a call and nothing that grows with their number. */
    @Test
    void thousandListeners_costNoMoreThanTheirCalls() {
        long[] sum = {0};
        Duration registering = ProcessorTime.of(() -> {
            for (int i = 0; i < MANY; i++) {
                events.on(Told.class, told -> sum[0] += told.number());
            }
        });
        Duration telling = ProcessorTime.of(() -> {
            for (int i = 0; i < MANY; i++) {
                events.publish(new Told(1));
            }
        });

        assertThat(sum[0]).isEqualTo((long) MANY * MANY);
        assertThat(registering).isLessThan(Duration.ofSeconds(1));
        assertThat(telling).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void oneOfAThousandThatThrows_keepsNobodyFromHearing() {
        AtomicInteger heard = new AtomicInteger();
        for (int i = 0; i < MANY; i++) {
            int number = i;
            events.on(Told.class, told -> {
                heard.incrementAndGet();
                if (number % 100 == 0) {
                    throw new IllegalStateException("listener " + number);
                }
            });
        }

        assertThatThrownBy(() -> events.publish(new Told(1)))
                .hasMessage("listener 0")
                .satisfies(first -> assertThat(first.getSuppressed()).hasSize(9));
        assertThat(heard).hasValue(MANY);
    }

    @Test
    void listenerThatLeavesWhileItIsTold_hearsThisEventAndNoOther() {
        List<String> heard = new ArrayList<>();
        Subscription[] own = new Subscription[2];
        own[0] = events.on(Told.class, told -> {
            heard.add("first " + told.number());
            own[0].close();
            own[1].close();
            own[1].close();
        });
        own[1] = events.on(Told.class, told -> heard.add("second " + told.number()));

        events.publish(new Told(1));
        events.publish(new Told(2));

        assertThat(heard).containsExactly("first 1", "second 1");
        assertThat(events.hears(Told.class)).isFalse();
    }

    @Test
    void listenerThatComesWhileOthersAreTold_hearsFromTheNextEventOn() {
        List<String> heard = new ArrayList<>();
        events.on(Told.class, told -> {
            if (told.number() == 1) {
                events.on(Told.class, later -> heard.add("late " + later.number()));
            }
        });

        events.publish(new Told(1));
        events.publish(new Told(2));

        assertThat(heard).containsExactly("late 2");
    }

    @Test
    void listenersThatComeAndGoOnOtherThreads_disturbNobody() throws Exception {
        AtomicInteger steady = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        events.on(Told.class, told -> steady.incrementAndGet());
        var threads = Executors.newFixedThreadPool(4);
        List<Future<?>> coming = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            coming.add(threads.submit(() -> {
                while (!over.get()) {
                    events.on(Told.class, told -> {}).close();
                }
            }));
        }

        for (int i = 0; i < 10_000; i++) {
            events.publish(new Told(i));
        }
        over.set(true);
        for (Future<?> one : coming) {
            one.get();
        }
        threads.shutdown();

        assertThat(steady).hasValue(10_000);
    }

    @Test
    void eventsInsideOneAnother_areHeardAtOnce_upToAHundred() {
        List<String> heard = new ArrayList<>();
        events.on(Told.class, told -> {
            heard.add("in " + told.number());
            if (told.number() < 100) {
                events.publish(new Told(told.number() + 1));
            }
            heard.add("out " + told.number());
        });

        events.publish(new Told(1));

        assertThat(heard).hasSize(200).startsWith("in 1", "in 2").endsWith("out 2", "out 1");
    }

    @Test
    @Tag("REL-39")
    void listenerThatCausesItsOwnEvent_isStoppedBeforeTheStackIs_andAllGoesOnAfterwards() {
        AtomicInteger rounds = new AtomicInteger();
        var circle = events.on(Told.class, told -> {
            rounds.incrementAndGet();
            events.publish(told);
        });

        assertThatThrownBy(() -> events.publish(new Told(1)))
                .isInstanceOfSatisfying(
                        UsageException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.LISTENER_FAILED))
                .hasMessageContaining("Told");
        assertThat(rounds).hasValue(100);
        circle.close();
        events.on(Told.class, told -> rounds.set(-told.number()));
        events.publish(new Told(7));
        assertThat(rounds).hasValue(-7);
    }
}
