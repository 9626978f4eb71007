package dev.cinnabar.it.orm.history;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Transaction;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.it.orm.blog.Post;
import dev.cinnabar.it.orm.blog.Tag;
import dev.cinnabar.it.orm.history.World.Thing;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.ObjectState;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.testkit.random.Choices;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One random history of a session. What it does to objects it does to a {@link World} too, and compares the two. */
public final class History {
    private static final int THINGS = 12;
    private static final int STEPS = 30;
    private static final int DEPTH = 3;

    /** An open savepoint, and what was there when it was set. */
    private record Level(Transaction transaction, World then) {}

    private final Choices choices;
    private final Session session;
    private final Map<Integer, Model> objects = new HashMap<>();
    private final Check check;
    private final List<String> told = new ArrayList<>();
    private final Deque<Level> levels = new ArrayDeque<>();
    /** Whom a name was given to that another had before, since the last flush: twice could make a circle. */
    private final Set<Integer> renamed = new HashSet<>();

    private World now = new World();
    private World committed = new World();
    private int next;

    private History(Choices choices, Session session) {
        this.choices = choices;
        this.session = session;
        this.check = new Check(session, objects);
    }

    /** Runs one, in an empty database. */
    public static void run(Choices choices, SessionFactory sessions) {
        try (Session session = sessions.open()) {
            new History(choices, session).run();
        }
    }

    private void run() {
        try {
            int things = choices.between(0, THINGS);
            for (int i = 0; i < things; i++) {
                create();
            }
            int steps = choices.between(1, STEPS);
            for (int i = 0; i < steps; i++) {
                step();
            }
            commit();
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError(failure + "\nafter: " + String.join("; ", told), failure);
        }
    }

    private void step() {
        switch (choices.below(14)) {
            case 0, 1 -> create();
            case 2 -> any(now.all()).ifPresent(this::rename);
            case 3 -> any(now.all()).filter(thing -> thing.kind.hasParent()).ifPresent(this::move);
            case 4 ->
                any(now.all(Kind.POST)).ifPresent(post -> any(now.all(Kind.TAG)).ifPresent(tag -> tag(post, tag)));
            case 5 -> any(now.all()).ifPresent(this::delete);
            case 6 -> flush();
            case 7 -> look();
            case 8 -> nest();
            case 9 -> leave();
            case 10 -> commit();
            case 11 -> rollback();
            case 12 -> clash();
            default -> expire();
        }
    }

    private <T> Optional<T> any(List<T> several) {
        return several.isEmpty() ? Optional.empty() : Optional.of(choices.of(several));
    }

    private void tell(String what) {
        told.add(what);
    }

    private Model object(Thing thing) {
        return Objects.requireNonNull(objects.get(thing.number));
    }

    private String fresh() {
        return "n" + next++;
    }

    // objects

    private void create() {
        Kind kind = choices.of(Kind.values());
        Thing parent = kind.hasParent() && (kind.needsParent() || choices.onceIn(2))
                ? any(now.all(kind.above())).orElse(null)
                : null;
        if (kind.needsParent() && parent == null) {
            return;
        }
        Thing thing = put(kind, name());
        tell("new " + thing + " " + thing.name + (parent == null ? "" : " in " + parent));
        boolean comesAlong = parent != null && choices.onceIn(2);
        if (comesAlong) {
            list(parent).add(object(thing));
        } else {
            session.add(object(thing));
        }
        if (parent != null && !comesAlong) {
            thing.kind.move(object(thing), object(parent));
        }
        thing.parent = parent == null ? null : parent.number;
    }

    private Thing put(Kind kind, String name) {
        Thing thing = new Thing(kind, next++, name);
        objects.put(thing.number, kind.make(name, thing.number));
        now.take(name);
        now.add(thing);
        return thing;
    }

    /** One that nobody had, or one that nobody has any more. */
    private String name() {
        return choices.onceIn(3) ? any(now.free()).orElseGet(this::fresh) : fresh();
    }

    private List<Model> list(Thing parent) {
        return Objects.requireNonNull(parent.kind.children(object(parent)));
    }

    private void rename(Thing thing) {
        String name = renamed.contains(thing.number) ? fresh() : name();
        renamed.add(thing.number);
        tell(thing + " is called " + name);
        thing.kind.rename(object(thing), name);
        now.rename(thing, name);
    }

    private void move(Thing thing) {
        List<Thing> places = new ArrayList<>(now.all(thing.kind.above()));
        places.removeAll(now.family(thing));
        Thing to = choices.onceIn(3) && !thing.kind.needsParent()
                ? null
                : any(places).orElse(null);
        if (to == null && thing.kind.needsParent()) {
            return;
        }
        tell(thing + " goes to " + to);
        if (choices.onceIn(2)) {
            thing.kind.move(object(thing), to == null ? null : object(to));
        } else {
            moveByList(thing, to);
        }
        thing.parent = to == null ? null : to.number;
    }

    private void moveByList(Thing thing, @Nullable Thing to) {
        if (to != null) {
            list(to).add(object(thing));
        } else if (thing.parent != null) {
            now.all().stream()
                    .filter(other -> other.number == thing.parent)
                    .forEach(old -> list(old).remove(object(thing)));
        }
    }

    private void tag(Thing post, Thing tag) {
        List<Tag> tags = ((Post) object(post)).getTags();
        tell(post + (post.tags.contains(tag.number) ? " loses " : " gets ") + tag);
        if (post.tags.remove(tag.number)) {
            tags.remove((Tag) object(tag));
        } else {
            post.tags.add(tag.number);
            tags.add((Tag) object(tag));
        }
    }

    private void delete(Thing thing) {
        List<Thing> family = now.family(thing);
        if (thing.kind == Kind.USER && !now.children(thing).isEmpty()) {
            return; // its posts could not be without it
        }
        if (!family.stream().allMatch(each -> session.stateOf(object(each)) == ObjectState.PERSISTENT)) {
            flush();
        }
        tell("delete " + thing);
        session.delete(object(thing));
        now.remove(family);
    }

    // the session

    private void flush() {
        tell("flush");
        session.flush();
        renamed.clear();
        check.objects(now);
    }

    private void look() {
        Kind kind = choices.of(Kind.values());
        tell("read " + kind);
        check.query(kind, now);
    }

    private void expire() {
        flush();
        tell("expire");
        session.expireAll();
        check.objectsReadAnew(now);
    }

    private void nest() {
        if (levels.size() < DEPTH) {
            flush();
            tell("savepoint");
            levels.push(new Level(session.nested(), now.copy()));
        }
    }

    private void leave() {
        if (levels.isEmpty()) {
            return;
        }
        Level level = levels.pop();
        if (choices.onceIn(2)) {
            tell("release");
            level.transaction().commit();
        } else {
            tell("back to the savepoint");
            level.transaction().rollback();
            now = level.then();
            check.objects(now);
        }
    }

    private void commit() {
        tell("commit");
        session.commit();
        committed = now.copy();
        ended();
    }

    private void rollback() {
        tell("rollback");
        session.rollback();
        now = committed.copy();
        ended();
    }

    private void ended() {
        levels.clear();
        renamed.clear();
        check.objects(now);
        check.tables(now);
    }

    /** A flush fails, and what it would have sent is mended, or given up. */
    private void clash() {
        Kind kind = choices.of(Kind.ITEM, Kind.USER, Kind.TAG);
        Optional<Thing> other = levels.isEmpty() ? any(now.all(kind)) : Optional.empty();
        if (other.isEmpty()) {
            return;
        }
        flush();
        Thing thing = put(kind, other.get().name);
        tell(thing + " has the name of " + other.get());
        session.add(object(thing));
        assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
        session.rollback();
        if (choices.onceIn(2)) {
            tell("given up");
            rollback();
            return;
        }
        thing.name = fresh();
        tell("mended: " + thing.name);
        kind.rename(object(thing), thing.name);
    }
}
