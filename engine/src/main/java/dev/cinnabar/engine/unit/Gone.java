package dev.cinnabar.engine.unit;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.orm.RelationEnds.Direction;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The objects whose rows were deleted in a transaction, and whose relationships may still hold them. Once that lasts, they are taken out
 * there, and not before: who goes through a list and deletes its members would meet a list that changes. Confined to the session's thread.
 */
final class Gone {
    private final UnitOfWork unit;
    private Map<Tracked, Set<Place>> places = Map.of(); // most sessions delete nothing, and need no maps for it
    private Map<Mapping, List<Relation<?, ?>>> ways = Map.of();
    private int asked;

    /** A relationship of an object. */
    private record Place(Tracked owner, int slot) {}

    Gone(UnitOfWork unit) {
        this.unit = unit;
    }

    void add(Tracked tracked) {
        if (places.isEmpty()) {
            places = new LinkedHashMap<>();
        }
        if (ways.isEmpty() || unit.mappings().known().size() != asked) { // others have come, and may lead there
            asked = unit.mappings().known().size();
            ways = new HashMap<>();
        }
        Set<Place> held = new LinkedHashSet<>();
        for (Relation<?, ?> way : ways.computeIfAbsent(tracked.mapping(), this::leadingTo)) {
            owners(tracked, way).forEach(owner -> held.add(new Place(owner, way.slot())));
        }
        places.put(tracked, held);
    }

    private List<Relation<?, ?>> leadingTo(Mapping mapping) {
        return unit.mappings().known().stream()
                .flatMap(other -> other.relations().stream())
                .filter(relation -> relation.target().includes(mapping.type()))
                .distinct() // kinds have the relationships of the class above
                .toList();
    }

    /** Those that hold it there, as far as its row and its own relationships tell. */
    private Stream<Tracked> owners(Tracked tracked, Relation<?, ?> way) {
        Relation<?, ?> back = way.inverse();
        Stream<Tracked> known = back == null
                ? Stream.empty()
                : tracked.related(back).stream().map(unit::held).filter(Objects::nonNull);
        Stream<Tracked> named = way.ends().direction() == Direction.ONE_TO_MANY
                ? Stream.ofNullable(pointedAt(tracked, way))
                : Stream.empty();
        return Stream.concat(known, named);
    }

    private @Nullable Tracked pointedAt(Tracked tracked, Relation<?, ?> way) {
        return unit.named(way.owner(), way.ends().farAttributes(), tracked::stored);
    }

    /** Its row is there after all. */
    void remove(Tracked tracked) {
        if (!places.isEmpty()) {
            places.remove(tracked);
        }
    }

    /** They are gone for good. */
    void settle() {
        if (places.isEmpty()) {
            return;
        }
        Map<Place, Set<Model>> members = new LinkedHashMap<>();
        places.forEach((tracked, held) -> held.forEach(place ->
                members.computeIfAbsent(place, any -> new LinkedHashSet<>()).add(tracked.object())));
        members.forEach(Gone::takeOut);
        places.keySet().forEach(tracked -> {
            tracked.mapping().access().forget(tracked.object());
            tracked.mapping().access().link(tracked.object(), null);
        });
        places = Map.of();
        ways = Map.of();
    }

    /** Takes objects out of all that their owners have loaded. */
    static void takeOut(Set<Model> members, List<? extends Collection<Tracked>> owners) {
        if (!members.isEmpty()) {
            owners.forEach(some -> some.forEach(owner -> takeOut(owner, members)));
        }
    }

    private static void takeOut(Tracked owner, Set<Model> members) {
        for (Relation<?, ?> relation : owner.mapping().relations()) {
            if (owner.isLoaded(relation.slot())) {
                owner.mapping().access().drop(owner.object(), relation.slot(), members);
            }
        }
    }

    private static void takeOut(Place place, Set<Model> members) {
        Tracked owner = place.owner();
        if (owner.isHeld() && owner.isLoaded(place.slot())) {
            owner.mapping().access().drop(owner.object(), place.slot(), members);
        }
    }
}
