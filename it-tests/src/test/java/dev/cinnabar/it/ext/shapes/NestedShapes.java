package dev.cinnabar.it.ext.shapes;

import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.exists;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.max;
import static dev.cinnabar.sql.Sql.not;
import static dev.cinnabar.sql.Sql.recursive;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.tuple;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.orm.Model;
import dev.cinnabar.sql.Cte;
import dev.cinnabar.sql.Selection;
import dev.cinnabar.sql.Subquery;

/** Queries within queries, beside them, and one below the other. */
final class NestedShapes<T extends Model, M extends Model, B extends Model, N extends Model, L extends Model>
        extends ShapeSet<T, M, B, N, L> {
    NestedShapes(Club<T, M, B, N, L> club) {
        super(club);
    }

    @Override
    void fill() {
        conditions();
        values();
        sources();
        sets();
    }

    private Selection<Long> ids() {
        return select(club.id()).from(club.member());
    }

    private void conditions() {
        rows(
                "in",
                select(club.text()).from(club.note()).where(club.memberOfNote().in(ids())));
        rows("not in", select(club.text()).from(club.note()).where(literal(3L).notIn(ids())));
        rows(
                "exists",
                select(club.text())
                        .from(club.note())
                        .where(exists(select(literal(1))
                                .from(club.member())
                                .where(club.id().eq(club.memberOfNote())))));
        rows(
                "not exists",
                select(club.teamName())
                        .from(club.team())
                        .where(not(exists(select(literal(1))
                                .from(club.member())
                                .where(
                                        club.teamOfMember().eq(club.teamId()),
                                        club.score().gt(100))))));
        rows(
                "compared with a subquery",
                select(club.text())
                        .from(club.note())
                        .where(literal(1000)
                                .eq(select(max(club.score()))
                                        .from(club.member())
                                        .scalar())));
        rows(
                "pairs in a subquery",
                select(club.text())
                        .from(club.note())
                        .where(tuple(club.memberOfNote(), literal(1000))
                                .in(select(club.id(), club.score()).from(club.member()))));
        rows(
                "subquery in a subquery",
                select(club.text())
                        .from(club.note())
                        .where(club.memberOfNote()
                                .in(select(club.id())
                                        .from(club.member())
                                        .where(club.teamOfMember()
                                                .in(select(club.teamOfMember())
                                                        .from(club.member())
                                                        .where(club.score().gt(500)))))));
        rows(
                "having a subquery",
                select(count())
                        .from(club.note())
                        .having(select(count()).from(club.member()).scalar().gt(4L)));
    }

    private void values() {
        rows(
                "subquery as a value",
                select(club.text(), select(count()).from(club.member()).scalar())
                        .from(club.note()));
        rows(
                "subquery in the order",
                select(club.text())
                        .from(club.note())
                        .orderBy(
                                select(max(club.score()))
                                        .from(club.member())
                                        .scalar()
                                        .asc(),
                                club.text().asc())
                        .where(select(max(club.score()))
                                .from(club.member())
                                .scalar()
                                .gt(100)));
        rows(
                "correlated value",
                select(
                                club.teamName(),
                                select(max(club.name()))
                                        .from(club.member())
                                        .where(club.teamOfMember().eq(club.teamId()))
                                        .scalar())
                        .from(club.team()));
    }

    private void sources() {
        Subquery derived = select(club.name().as("n")).from(club.member()).subquery("some");
        rows("from a subquery", select(derived.column("n", club.name().type())).from(derived));
        Cte cte = select(club.name().as("n")).from(club.member()).cte("some");
        rows(
                "from a common table expression",
                select(cte.column("n", club.name().type())).from(cte));
        Cte tree = recursive(
                "tree",
                select(club.id().as("i"), club.name().as("n"))
                        .from(club.member())
                        .where(club.id().eq(1L)),
                above -> select(club.id(), club.name())
                        .from(club.member())
                        .join(
                                above,
                                club.mentorOfMember()
                                        .eq(above.column("i", club.id().type()))));
        rows(
                "recursive common table expression",
                select(tree.column("n", club.name().type())).from(tree));
        shape("lateral subquery", session -> {
            if (!session.factory().engine().dialect().has(Feature.LATERAL)) {
                return texts(
                        session.execute(select(club.name()).from(club.member())).all());
            }
            Subquery best = select(max(club.name()).as("n"))
                    .from(club.member())
                    .where(club.teamOfMember().eq(club.teamId()))
                    .lateral("best");
            return texts(session.execute(
                            select(club.teamName(), best.column("n", club.name().type()))
                                    .from(club.team())
                                    .join(best, literal(1).eq(1)))
                    .all());
        });
    }

    private void sets() {
        Selection<String> members = select(club.name()).from(club.member());
        Selection<String> teams = select(club.teamName()).from(club.team());
        rows("union", members.union(teams));
        rows("union all", members.unionAll(teams).orderBy("name"));
        rows(
                "intersect",
                members.intersect(select(club.name())
                        .from(club.member())
                        .where(club.score().gt(8))));
        rows("except", select(club.name()).from(club.member()).except(select(literal("ann"))));
        rows("what is taken away by except", select(literal(3L)).except(ids()));
        rows("union in a subquery", countOf(members.union(teams)));
        rows("count of a subquery", countOf(members));
    }

    private static Selection<Long> countOf(Selection<?> of) {
        return select(count()).from(of.subquery("counted"));
    }
}
