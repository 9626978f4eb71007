package dev.cinnabar.it.ext.shapes;

import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.max;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.update;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Changes by condition: which rows they meet, and which they read. */
final class ChangeShapes<T extends Model, M extends Model, B extends Model, N extends Model, L extends Model>
        extends ShapeSet<T, M, B, N, L> {
    ChangeShapes(Club<T, M, B, N, L> club) {
        super(club);
    }

    @Override
    void fill() {
        shape("update", session -> {
            long found = session.execute(update(club.member().javaType()).set(club.score(), 77))
                    .rowCount();
            return with(scored(session), found);
        });
        shape("update of what the session holds", session -> {
            holdAll(session);
            session.execute(update(club.member().javaType()).set(club.score(), 77));
            return session.execute(allMembers().options(club.showing())).all().stream()
                    .filter(member -> Integer.valueOf(77).equals(club.score().of(member)))
                    .map(this::nameOf)
                    .toList();
        });
        shape("update by a subquery", session -> {
            long found = session.execute(update(club.note().javaType())
                            .set(club.text(), "new")
                            .where(club.memberOfNote().in(select(club.id()).from(club.member()))))
                    .rowCount();
            return List.of(found + " rows");
        });
        shape("update with a value of a subquery", session -> {
            session.execute(update(club.note().javaType())
                    .set(
                            club.text(),
                            select(max(club.name())).from(club.member()).scalar()));
            return texts(session.execute(select(club.text()).from(club.note())).all());
        });
        shape("update by keys", session -> {
            session.execute(
                    update(club.member().javaType()),
                    List.of(Map.of("id", 1L, "score", 77), Map.of("id", 3L, "score", 77)));
            return scored(session);
        });
        shape("update that gives rows back", session -> {
            if (!session.factory().engine().dialect().has(Feature.UPDATE_RETURNING)) {
                session.execute(update(club.member().javaType()).set(club.score(), 77));
                return scored(session);
            }
            return texts(session.execute(update(club.member().javaType())
                            .set(club.score(), 77)
                            .returning(club.name()))
                    .all());
        });
        shape("delete", session -> {
            long found = session.execute(delete(club.tally().javaType())).rowCount();
            return List.of(found + " rows");
        });
        shape("delete by a condition", session -> {
            long found = session.execute(delete(club.tally().javaType())
                            .where(club.tallyName().like("gone%")))
                    .rowCount();
            return List.of(found + " rows");
        });
        shape("delete by core's table", session -> {
            long found = session.execute(delete(club.tally().table())).rowCount();
            return List.of(found + " rows");
        });
        shape("delete by a subquery", session -> {
            long found = session.execute(delete(club.note().javaType())
                            .where(club.memberOfNote().in(select(club.id()).from(club.member()))))
                    .rowCount();
            return List.of(found + " rows");
        });
        shape("insert from a query", session -> {
            session.execute(insert(club.tally().javaType())
                    .from(
                            select(club.id().plus(100L), club.name()).from(club.member()),
                            club.tallyId(),
                            club.tallyName()));
            return texts(session.execute(select(club.tallyName())
                            .from(club.tally())
                            .where(club.tallyId().gt(100L)))
                    .all());
        });
    }

    private List<String> scored(Session session) {
        return texts(session.execute(select(club.name())
                        .from(club.member())
                        .where(club.score().eq(77))
                        .options(club.showing()))
                .all());
    }

    private static List<String> with(List<String> names, long found) {
        List<String> all = new ArrayList<>(names);
        all.add(found + " rows");
        return all;
    }
}
