package dev.cinnabar.it.ext.shapes;

import static dev.cinnabar.sql.Sql.avg;
import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.countDistinct;
import static dev.cinnabar.sql.Sql.max;
import static dev.cinnabar.sql.Sql.rank;
import static dev.cinnabar.sql.Sql.rowNumber;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.sum;
import static dev.cinnabar.sql.Sql.when;
import static dev.cinnabar.sql.Sql.window;

import dev.cinnabar.error.NoResultException;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.Session;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.Select;
import java.util.ArrayList;
import java.util.List;

/** Rows of one entity: by their keys, as lists, as numbers, page by page. */
final class FindingShapes<T extends Model, M extends Model, B extends Model, N extends Model, L extends Model>
        extends ShapeSet<T, M, B, N, L> {
    private static final long HIDDEN = 3;

    FindingShapes(Club<T, M, B, N, L> club) {
        super(club);
    }

    @Override
    void fill() {
        byKey();
        lists();
        numbers();
        windows();
        kinds();
    }

    private List<String> found(Session session) {
        return session.find(club.member().javaType(), HIDDEN).map(this::nameOf).stream()
                .toList();
    }

    private void byKey() {
        shape("find", this::found);
        shape("get", session -> {
            try {
                return List.of(nameOf(session.get(club.member().javaType(), HIDDEN)));
            } catch (NoResultException none) {
                return List.of();
            }
        });
        shape("find, held by the session", session -> {
            holdAll(session);
            return found(session);
        });
        shape("find, held and expired", session -> {
            holdAll(session);
            session.expireAll();
            return found(session);
        });
        shape("find by a query of its own", session -> {
            holdAll(session);
            return session.find(club.member().javaType(), HIDDEN, select -> select).map(this::nameOf).stream()
                    .toList();
        });
        shape(
                "find with a lock",
                session -> session.find(club.member().javaType(), HIDDEN, Select::forUpdate).map(this::nameOf).stream()
                        .toList());
        shape("merge", session -> {
            session.merge(club.made(HIDDEN, "other"));
            return texts(session.pending().statements()).stream()
                    .map(text -> text.contains("UPDATE") ? "update" : "insert")
                    .toList();
        });
    }

    private void lists() {
        members("entities", allMembers());
        members("entities with a lock", allMembers().forUpdate());
        rows("columns", select(club.name()).from(club.member()));
        rows("columns without FROM", select(club.name(), club.score()));
        rows(
                "distinct",
                select(club.score().gt(8), club.name()).from(club.member()).distinct());
        members("condition", allMembers().where(club.score().ge(8)));
        members("first of an order", allMembers().orderBy(club.score().desc()).limit(1));
        members(
                "page by offset",
                allMembers().orderBy(club.name().asc()).limit(10).offset(2));
        shape("page by seeking", session -> {
            Select<M> ordered =
                    allMembers().orderBy(club.score().asc(), club.id().asc());
            M first = session.execute(ordered.limit(1)).one();
            return names(session.execute(ordered.seekAfter(first).limit(10)).all());
        });
        shape("stream", session -> {
            try (var rows = session.execute(allMembers().fetchSize(2)).stream()) {
                return rows.map(this::nameOf).toList();
            }
        });
        shape("refreshed list", session -> {
            T reds = session.get(club.team().javaType(), 1L);
            names(club.membersOf(reds)); // loads them
            session.refresh(reds);
            return names(club.membersOf(reds));
        });
        rows("alias", select(club.name().on("other")).from(club.member().as("other")));
        rows(
                "core's table of the entity",
                select(club.name()).from(club.member().table()));
        rows(
                "case",
                select(when(club.score().gt(100)).then("many").otherwise("few")).from(club.member()));
    }

    private void numbers() {
        rows("count", select(count()).from(club.member()));
        rows("count distinct", select(countDistinct(club.name())).from(club.member()));
        rows("sum", select(sum(club.score())).from(club.member()));
        rows("max", select(max(club.name())).from(club.member()));
        rows("avg", select(avg(club.score()).gt(new java.math.BigDecimal(100))).from(club.member()));
        rows("group", select(club.name(), count()).from(club.member()).groupBy(club.name()));
        rows(
                "having",
                select(club.name())
                        .from(club.member())
                        .groupBy(club.name())
                        .having(sum(club.score()).gt(8)));
        rows("formula of a subquery", select(club.teamName(), expression()).from(club.team()));
        each(
                "formula of objects",
                allTeams(),
                team -> List.of(club.teamName().of(team) + " " + club.size().of(team)));
    }

    private Expression<Long> expression() {
        return club.size();
    }

    private void windows() {
        rows(
                "row number",
                select(
                                club.name(),
                                rowNumber()
                                        .over(window().orderBy(
                                                        club.score().desc(),
                                                        club.name().asc())))
                        .from(club.member()));
        rows(
                "rank",
                select(club.name(), rank().over(window().orderBy(club.score().desc())))
                        .from(club.member()));
        rows("count over all", select(club.name(), count().over(window())).from(club.member()));
    }

    private void kinds() {
        for (EntityType<? extends Model> kind : club.kinds()) {
            shape("kind " + kind, session -> namesOf(session, kind));
            rows("count of kind " + kind, select(count()).from(kind));
        }
        shape("kinds by their keys", session -> {
            List<String> found = new ArrayList<>();
            for (EntityType<? extends Model> kind : club.kinds()) {
                for (long id = 2; id <= 4; id++) {
                    session.find(kind.javaType(), id).ifPresent(object -> found.add(kind + " " + object));
                }
            }
            return found;
        });
    }
}
