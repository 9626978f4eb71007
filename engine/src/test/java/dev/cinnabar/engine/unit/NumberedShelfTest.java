package dev.cinnabar.engine.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberedShelfTest {
    private final NumberedShelf shelf = new NumberedShelf();

    private static Map<Object, Object> all(Shelf shelf) {
        Map<Object, Object> found = new HashMap<>();
        shelf.forEach(value -> assertThat(found.put(value, value)).isNull());
        return found;
    }

    /** Few numbers meet and leave each other's places again and again; those with steps of a power of two would lie on one place. */
    @Test
    void holdsWhatAMapHolds_whateverComesAndGoes() {
        Random random = new Random(19);
        for (long step : new long[] {1, 1L << 32, -7, Long.MIN_VALUE / 64}) {
            Map<Object, Object> map = new HashMap<>();
            for (int i = 0; i < 20_000; i++) {
                Object key = step * random.nextInt(i % 2_000 < 1_000 ? 300 : 20);
                if (random.nextBoolean()) {
                    map.put(key, "held by " + key);
                    shelf.put(key, "held by " + key);
                } else {
                    map.remove(key);
                    shelf.remove(key);
                }
                Object asked = step * random.nextInt(300);
                assertThat(shelf.get(asked)).isEqualTo(map.get(asked));
                assertThat(shelf.isEmpty()).isEqualTo(map.isEmpty());
            }
            assertThat(all(shelf).keySet()).containsExactlyInAnyOrderElementsOf(map.values());
            map.keySet().forEach(shelf::remove);
            assertThat(shelf.isEmpty()).isTrue();
        }
    }

    @Test
    void zeroAndTheExtremesAreKeysAsOthers() {
        List<Object> keys = new ArrayList<>(List.of(0L, -1L, Long.MAX_VALUE, Long.MIN_VALUE));
        keys.forEach(key -> assertThat(shelf.get(key)).isNull());
        keys.forEach(key -> shelf.put(key, key));
        keys.forEach(key -> assertThat(shelf.get(key)).isEqualTo(key));
        shelf.put(0L, "another");
        assertThat(shelf.get(0L)).isEqualTo("another");
    }

    @Test
    void otherKeysGoToAMap() {
        assertThat(Shelf.of(1)).isInstanceOf(NumberedShelf.class);
        assertThat(Shelf.of((short) 1)).isInstanceOf(NumberedShelf.class);
        assertThat(Shelf.of("1")).isInstanceOf(Shelf.KeyedShelf.class);
        assertThat(Shelf.of(List.of(1, 2))).isInstanceOf(Shelf.KeyedShelf.class);
    }
}
