package dev.cinnabar.it.orm.history;

import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.it.orm.blog.Post;
import dev.cinnabar.it.orm.blog.Tag;
import dev.cinnabar.it.orm.history.World.Thing;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.Load;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.ObjectState;
import dev.cinnabar.orm.Session;
import dev.cinnabar.result.Row2;
import dev.cinnabar.result.Row3;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares what is there with what must be. */
final class Check {
    private final Session session;
    private final Map<Integer, Model> objects;

    Check(Session session, Map<Integer, Model> objects) {
        this.session = session;
        this.objects = objects;
    }

    private Model object(int number) {
        return Objects.requireNonNull(objects.get(number));
    }

    /** Each object has its values and its members, and is the only one of its row. A list that was loaded keeps what was deleted meanwhile. */
    void objects(World world) {
        objects(world, world.gone());
    }

    /** So it is, where lists have been read anew. */
    void objectsReadAnew(World world) {
        objects(world, Set.of());
    }

    private void objects(World world, Set<Integer> gone) {
        states(world);
        Set<Model> deleted = gone.stream().map(this::object).collect(Collectors.toSet());
        for (Thing thing : world.all()) {
            Model object = object(thing.number);
            assertThat(thing.kind.name(object)).as("name of %s", thing).isEqualTo(thing.name);
            assertThat(thing.kind.parent(object))
                    .as("parent of %s", thing)
                    .isSameAs(thing.parent == null ? null : object(thing.parent));
            members(world, thing, object, deleted);
            identity(thing, object);
        }
    }

    private void states(World world) {
        objects.forEach((number, object) -> assertThat(session.stateOf(object) == ObjectState.PERSISTENT)
                .as("whether %s is there", number)
                .isEqualTo(world.has(number)));
    }

    private void identity(Thing thing, Model object) {
        assertThat(session.get(thing.kind.type(), Objects.requireNonNull(thing.kind.id(object))))
                .as("the object of %s", thing)
                .isSameAs(object);
    }

    private void members(World world, Thing thing, Model object, Set<Model> deleted) {
        List<Model> children = thing.kind.children(object);
        if (children != null) {
            assertThat(without(deleted, children))
                    .as("members of %s", thing)
                    .containsExactlyInAnyOrderElementsOf(world.children(thing).stream()
                            .map(each -> object(each.number))
                            .toList());
        }
        if (object instanceof Post post) {
            assertThat(without(deleted, post.getTags()))
                    .as("tags of %s", thing)
                    .containsExactlyInAnyOrderElementsOf(
                            thing.tags.stream().map(this::object).toList());
        }
    }

    private static List<Model> without(Set<Model> deleted, Collection<? extends Model> members) {
        return members.stream()
                .<Model>map(member -> member)
                .filter(member -> !deleted.contains(member))
                .toList();
    }

    /** A query finds what is pending too, and gives the objects that are there. */
    void query(Kind kind, World world) {
        assertThat(session.execute(select(kind.type())).all())
                .as("all of %s", kind)
                .<Model>map(object -> object)
                .containsExactlyInAnyOrderElementsOf(world.all(kind).stream()
                        .map(thing -> object(thing.number))
                        .toList());
    }

    /** What others see in the database. */
    void tables(World world) {
        try (Session other = session.factory().open()) {
            for (Kind kind : Kind.values()) {
                assertThat(rows(other, kind)).as("rows of %s", kind).isEqualTo(wanted(world, kind));
            }
            other.execute(select(Post.class).options(Load.selectIn(Post.TAGS)))
                    .all()
                    .forEach(post -> tags(world, post));
        }
    }

    private static Map<Long, List<@Nullable Object>> rows(Session other, Kind kind) {
        Map<Long, List<@Nullable Object>> rows = new HashMap<>();
        Attribute<Model, Long> parent = kind.parentId();
        if (parent == null) {
            for (Row2<Long, String> row :
                    other.execute(select(kind.id(), kind.label())).all()) {
                rows.put(row.v1(), Arrays.asList(row.v2(), null));
            }
            return rows;
        }
        for (Row3<Long, String, Long> row :
                other.execute(select(kind.id(), kind.label(), parent)).all()) {
            rows.put(row.v1(), Arrays.asList(row.v2(), row.v3()));
        }
        return rows;
    }

    private Map<Long, List<@Nullable Object>> wanted(World world, Kind kind) {
        Map<Long, List<@Nullable Object>> rows = new HashMap<>();
        for (Thing thing : world.all(kind)) {
            Long parent = thing.parent == null ? null : kind.above().id(object(thing.parent));
            rows.put(Objects.requireNonNull(kind.id(object(thing.number))), Arrays.asList(thing.name, parent));
        }
        return rows;
    }

    private void tags(World world, Post post) {
        Thing thing = world.all(Kind.POST).stream()
                .filter(each -> each.name.equals(post.getSlug()))
                .findFirst()
                .orElseThrow();
        assertThat(post.getTags().stream().map(Tag::getId))
                .as("rows between %s and its tags", thing)
                .containsExactlyInAnyOrderElementsOf(
                        thing.tags.stream().map(tag -> Kind.TAG.id(object(tag))).toList());
    }
}
