package dev.cinnabar.engine.load;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.LoadOption;
import dev.cinnabar.orm.LoadedEntity;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.QueryOption;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.orm.RelationEnds.Direction;
import dev.cinnabar.result.Row2;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Many;
import dev.cinnabar.sql.Query;
import dev.cinnabar.sql.SelectOption;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.StatementOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Loads a relationship of many objects by one statement for each chunk of them. Confined to the session's thread. */
final class BatchLoad {
    private final UnitOfWork unit;
    private final Sight sight;
    private final Runs runs;

    /** Who executes a query. */
    interface Runs {
        <R> List<R> all(Query<R> query);
    }

    /** A key, and those in whose columns it stands. */
    private record Asked(List<Object> key, List<Tracked> owners) {
        Tracked first() {
            return owners.get(0);
        }

        void fill(Relation<?, ?> relation, Collection<?> members) {
            owners.forEach(owner -> Filling.fill(owner, relation, members));
        }
    }

    BatchLoad(UnitOfWork unit, Sight sight, Runs runs) {
        this.unit = unit;
        this.sight = sight;
        this.runs = runs;
    }

    <R> List<R> all(Query<R> query) {
        return runs.all(query);
    }

    /** Loads it for those that have it not, and what belongs to them in turn until nothing is left. */
    void loadEndless(Collection<Tracked> owners, LoadOption<?, ?> how, List<QueryOption> everywhere) {
        Collection<Tracked> level = owners;
        while (!level.isEmpty()) {
            List<Tracked> open = level.stream()
                    .filter(owner -> !owner.isLoaded(how.relation().slot()))
                    .toList();
            load(open, how, everywhere);
            level = members(open, how.relation());
        }
    }

    private Set<Tracked> members(List<Tracked> owners, Relation<?, ?> relation) {
        Set<Tracked> members = new LinkedHashSet<>();
        for (Tracked owner : owners) {
            Object value = owner.read(relation.slot());
            Collection<?> some =
                    value instanceof Collection<?> many ? many : value == null ? List.of() : List.of(value);
            some.forEach(member -> members.add(Objects.requireNonNull(unit.held((Model) member))));
        }
        members.removeIf(member -> member.key() == null); // new ones have nothing in the database
        return members;
    }

    /** Loads it for those that have it not; a reference to what is here takes no statement. */
    <T extends Model> void load(List<Tracked> owners, LoadOption<?, T> how, List<QueryOption> everywhere) {
        List<Asked> open = open(owners, how.relation());
        if (isReference(how.relation())) {
            open.removeIf(asked -> isAnswered(asked, how.relation(), everywhere));
        }
        Lists.partition(open, how.details().chunk()).forEach(chunk -> fetch(chunk, how, everywhere));
    }

    private static boolean isReference(Relation<?, ?> relation) {
        return relation.ends().direction() == Direction.MANY_TO_ONE;
    }

    /** Those that have it not, by what their columns name. */
    private static List<Asked> open(List<Tracked> owners, Relation<?, ?> relation) {
        Map<List<Object>, List<Tracked>> open = new LinkedHashMap<>();
        for (Tracked owner : owners) {
            if (!owner.isLoaded(relation.slot())) {
                open.computeIfAbsent(key(owner, relation), any -> new ArrayList<>())
                        .add(owner);
            }
        }
        List<Asked> all = new ArrayList<>(open.size());
        open.forEach((key, some) -> all.add(new Asked(key, some)));
        return all;
    }

    /** Whether nothing has to be asked for them; they have it then. */
    private boolean isAnswered(Asked asked, Relation<?, ?> relation, List<QueryOption> everywhere) {
        if (asked.key().contains(null)) {
            asked.fill(relation, List.of());
            return true;
        }
        Model present = unit.present(asked.first(), relation.slot());
        if (present == null) {
            return false;
        }
        Sight.Answer answer = sight.of(Objects.requireNonNull(unit.held(present)), everywhere);
        if (answer != Sight.Answer.UNKNOWN) {
            asked.fill(relation, answer == Sight.Answer.SEEN ? List.of(present) : List.of());
        }
        return answer != Sight.Answer.UNKNOWN;
    }

    private static List<Object> key(Tracked owner, Relation<?, ?> relation) {
        List<Attribute<?, ?>> near = relation.ends().nearAttributes();
        List<Object> key = new ArrayList<>(near.size());
        for (int i = 0; i < near.size(); i++) { // for each of the owners
            key.add(value(owner, near.get(i).slot()));
        }
        return key;
    }

    @SuppressWarnings("NullAway") // a foreign key may be empty, and is looked at before it is used
    private static Object value(Tracked owner, int slot) {
        if (!owner.isLoaded(slot)) {
            owner.load(slot);
        }
        return owner.read(slot);
    }

    private <T extends Model> void fetch(List<Asked> chunk, LoadOption<?, T> how, List<QueryOption> everywhere) {
        Relation<?, T> relation = how.relation();
        List<List<Object>> keys = chunk.stream().map(Asked::key).toList();
        List<Row2<List<Object>, T>> rows = runs.all(members(how, everywhere).belongingTo(keys, StatementOptions.NONE));
        if (isReference(relation)) {
            Set<Model> found = new HashSet<>();
            rows.forEach(row -> found.add(row.v2()));
            chunk.forEach(asked -> refer(asked, relation, found));
        } else {
            Mapping mapping = chunk.get(0).first().mapping();
            ListMultimap<Tracked, Object> members = ArrayListMultimap.create();
            rows.forEach(row -> members.put(owner(mapping, row.v1()), row.v2()));
            chunk.forEach(asked -> asked.owners().forEach(owner -> Filling.fill(owner, relation, members.get(owner))));
        }
    }

    private static <T extends Model> Many<T> members(LoadOption<?, T> how, List<QueryOption> everywhere) {
        List<SelectOption<? super T>> options = new ArrayList<>(how.deeper());
        options.addAll(everywhere);
        LoadedEntity<T> target = new LoadedEntity<>(how.relation().target(), "", options);
        return Sql.many(how.relation(), target)
                .where(how.details().where().toArray(Condition[]::new))
                .orderBy(how.relation().order());
    }

    private void refer(Asked asked, Relation<?, ?> relation, Set<Model> found) {
        Model named = unit.present(asked.first(), relation.slot());
        asked.fill(relation, named != null && found.contains(named) ? List.of(named) : List.of());
    }

    /** Whom the key was asked for. */
    private Tracked owner(Mapping mapping, List<Object> key) {
        Object checked = mapping.checkedKey(key.size() == 1 ? key.get(0) : key);
        return Objects.requireNonNull(unit.identities().get(mapping, checked));
    }
}
