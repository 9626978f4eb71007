package dev.cinnabar.it.orm.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What must be there: things by number, and what is not there any more: things, and names that nobody has. */
final class World {
    /** One thing; its parent and its tags are named by their numbers. */
    static final class Thing {
        final Kind kind;
        final int number;
        final SortedSet<Integer> tags = new TreeSet<>();
        String name;

        @Nullable
        Integer parent;

        Thing(Kind kind, int number, String name) {
            this.kind = kind;
            this.number = number;
            this.name = name;
        }

        private Thing copy() {
            Thing copy = new Thing(kind, number, name);
            copy.parent = parent;
            copy.tags.addAll(tags);
            return copy;
        }

        @Override
        public String toString() {
            return kind + " " + number;
        }
    }

    private final SortedMap<Integer, Thing> things = new TreeMap<>();
    private final SortedSet<Integer> gone = new TreeSet<>();
    private final SortedSet<String> free = new TreeSet<>();

    World copy() {
        World copy = new World();
        things.values().forEach(thing -> copy.add(thing.copy()));
        copy.gone.addAll(gone);
        copy.free.addAll(free);
        return copy;
    }

    void add(Thing thing) {
        things.put(thing.number, thing);
    }

    boolean has(int number) {
        return things.containsKey(number);
    }

    /** What was deleted. */
    SortedSet<Integer> gone() {
        return Collections.unmodifiableSortedSet(gone);
    }

    List<Thing> all() {
        return List.copyOf(things.values());
    }

    List<Thing> all(Kind kind) {
        return things.values().stream().filter(thing -> thing.kind == kind).toList();
    }

    List<Thing> children(Thing parent) {
        return things.values().stream()
                .filter(thing -> thing.kind.hasParent() && thing.kind.above() == parent.kind)
                .filter(thing -> Integer.valueOf(parent.number).equals(thing.parent))
                .toList();
    }

    /** A thing, and all that would be deleted with it. */
    List<Thing> family(Thing thing) {
        List<Thing> family = new ArrayList<>(List.of(thing));
        for (int i = 0; i < family.size() && thing.kind.deletesChildren(); i++) {
            family.addAll(children(family.get(i)));
        }
        return family;
    }

    /** They go, and nobody points at them any more. */
    void remove(List<Thing> going) {
        for (Thing thing : going) {
            children(thing).forEach(child -> child.parent = null);
            things.values().forEach(other -> other.tags.remove(thing.kind == Kind.TAG ? thing.number : -1));
            things.remove(thing.number);
            gone.add(thing.number);
            free.add(thing.name);
        }
    }

    void rename(Thing thing, String name) {
        free.add(thing.name);
        take(name);
        thing.name = name;
    }

    void take(String name) {
        free.remove(name);
    }

    List<String> free() {
        return List.copyOf(free);
    }
}
