package dev.cinnabar.it.ext.shapes;

import static dev.cinnabar.sql.Sql.select;

import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.Single;
import dev.cinnabar.sql.Query;
import dev.cinnabar.sql.Select;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shapes of one sort. */
abstract class ShapeSet<T extends Model, M extends Model, B extends Model, N extends Model, L extends Model> {
    final Club<T, M, B, N, L> club;
    private final List<Shape> shapes = new ArrayList<>();

    ShapeSet(Club<T, M, B, N, L> club) {
        this.club = club;
    }

    final List<Shape> all() {
        if (shapes.isEmpty()) {
            fill();
        }
        return shapes;
    }

    abstract void fill();

    final void shape(String name, Function<Session, List<String>> run) {
        shapes.add(new Shape(name, run));
    }

    /** What a query gives, each row as a text. */
    final void rows(String name, Query<?> query) {
        shape(name, session -> texts(session.execute(query).all()));
    }

    /** The members that a query gives. */
    final void members(String name, Select<M> query) {
        shape(name, session -> names(session.execute(query).all()));
    }

    /** The teams that a query gives. */
    final void teams(String name, Select<T> query) {
        shape(name, session -> tell(session.execute(query).all(), club.teamName()));
    }

    /** What belongs to the objects of a query, told of each. */
    final <E extends Model> void each(String name, Select<E> query, Function<E, List<String>> told) {
        shape(name, session -> {
            List<String> all = new ArrayList<>();
            session.execute(query).all().forEach(object -> all.addAll(told.apply(object)));
            return all;
        });
    }

    final List<String> names(Collection<M> members) {
        return tell(members, club.name());
    }

    static <E extends Model> List<String> tell(Collection<E> objects, Single<E, String> name) {
        return objects.stream().map(object -> String.valueOf(name.of(object))).toList();
    }

    final String nameOf(@Nullable M member) {
        return member == null ? "nobody" : String.valueOf(club.name().of(member));
    }

    static List<String> texts(Collection<?> rows) {
        return rows.stream().map(String::valueOf).toList();
    }

    final Select<M> allMembers() {
        return select(club.member());
    }

    final Select<T> allTeams() {
        return select(club.team());
    }

    final Select<B> allBadges() {
        return select(club.badge());
    }

    final Select<N> allNotes() {
        return select(club.note());
    }

    /** Has the session hold every member, hidden or not. */
    final void holdAll(Session session) {
        session.execute(allMembers().options(club.showing())).all();
        session.execute(allTeams().options(club.showing())).all();
    }

    @SuppressWarnings("unchecked") // each kind has a name
    static <E extends Model> List<String> namesOf(Session session, EntityType<E> type) {
        Single<E, String> name = (Single<E, String>) type.attribute("name");
        return tell(session.execute(select(type)).all(), name);
    }
}
