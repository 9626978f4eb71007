package dev.cinnabar.it.ext.shapes;

import static dev.cinnabar.orm.Load.containsEager;
import static dev.cinnabar.orm.Load.raiseOnSql;
import static dev.cinnabar.orm.Load.selectIn;
import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.any;
import static dev.cinnabar.sql.Sql.asNumber;
import static dev.cinnabar.sql.Sql.coalesce;
import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.exists;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.many;
import static dev.cinnabar.sql.Sql.max;
import static dev.cinnabar.sql.Sql.rowNumber;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.sum;
import static dev.cinnabar.sql.Sql.update;
import static dev.cinnabar.sql.Sql.values;
import static dev.cinnabar.sql.Sql.when;
import static dev.cinnabar.sql.Sql.window;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.error.LazyLoadRefusedException;
import dev.cinnabar.it.ext.shapes.model.Asset;
import dev.cinnabar.it.ext.shapes.model.Device;
import dev.cinnabar.it.ext.shapes.model.Laptop;
import dev.cinnabar.it.ext.shapes.model.Printer;
import dev.cinnabar.orm.Load;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.Session;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Cte;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.Selection;
import dev.cinnabar.sql.Subquery;
import dev.cinnabar.type.Types;
import java.util.List;
import java.util.Map;

/** Tables that nobody put into FROM, queries where few look for them, and objects that were here before. */
final class CornerShapes<T extends Model, M extends Model, B extends Model, N extends Model, L extends Model>
        extends ShapeSet<T, M, B, N, L> {
    CornerShapes(Club<T, M, B, N, L> club) {
        super(club);
    }

    @Override
    void fill() {
        unsaid();
        unsaidInside();
        asValues();
        conditions();
        sources();
        lowerTables();
        changes();
        inserts();
        objects();
    }

    private Condition aboutThem() {
        return club.id().eq(club.memberOfNote());
    }

    private Selection<String> lastName() {
        return select(max(club.name())).from(club.member());
    }

    private Expression<String> last() {
        return lastName().scalar();
    }

    // FROM follows from what is named

    private void unsaid() {
        rows("named beside FROM", select(club.text()).from(club.note()).where(aboutThem()));
        rows(
                "selected beside FROM",
                select(club.text(), club.name()).from(club.note()).where(aboutThem()));
        rows(
                "alias named beside FROM",
                select(club.text(), club.name().on("m"))
                        .from(club.note())
                        .where(club.id().on("m").eq(club.memberOfNote())));
        rows(
                "ordered beside FROM",
                select(club.text())
                        .from(club.note())
                        .where(aboutThem())
                        .orderBy(club.name().asc()));
        rows(
                "grouped beside FROM",
                select(count()).from(club.note()).where(aboutThem()).groupBy(club.name()));
        rows("two tables without FROM", select(club.text(), club.name()).where(aboutThem()));
        rows("alias without FROM", select(club.name().on("m")));
        rows(
                "subquery without FROM",
                select(club.text(), select(max(club.name())).scalar()).from(club.note()));
        rows(
                "correlated subquery without FROM",
                select(club.teamName())
                        .from(club.team())
                        .where(exists(select(literal(1))
                                .where(
                                        club.teamOfMember().eq(club.teamId()),
                                        club.score().gt(100)))));
        rows(
                "subquery that names one beside FROM",
                select(club.teamName())
                        .from(club.team())
                        .where(exists(select(literal(1))
                                .from(club.note())
                                .where(
                                        aboutThem(),
                                        club.teamOfMember().eq(club.teamId()),
                                        club.score().gt(100)))));
    }

    /** What stands in FROM cannot see what stands beside it there. */
    private void unsaidInside() {
        Subquery derived = select(club.name().as("n"), club.text().as("t"))
                .where(aboutThem())
                .subquery("inner_rows");
        rows(
                "subquery without FROM beside its table",
                select(derived.column("n", club.name().type()))
                        .from(club.member())
                        .crossJoin(derived)
                        .where(club.id().eq(1L)));
        Cte cte = select(club.name().as("n"), club.text().as("t"))
                .where(aboutThem())
                .cte("common_rows");
        rows(
                "common table expression without FROM beside its table",
                select(cte.column("n", club.name().type()))
                        .from(club.member())
                        .crossJoin(cte)
                        .where(club.id().eq(1L)));
        rows(
                "named in a subquery first",
                select(
                                select(max(derived.column("n", club.name().type())))
                                        .scalar(),
                                derived.column("n", club.name().type()))
                        .from(club.member())
                        .crossJoin(derived)
                        .where(club.id().eq(1L)));
    }

    // where few look

    private void asValues() {
        rows(
                "filter of an aggregate",
                select(count().filter(exists(select(literal(1))
                                .from(club.member())
                                .where(aboutThem(), club.score().gt(100)))))
                        .from(club.note()));
        rows(
                "order of a window",
                select(
                                club.text(),
                                rowNumber()
                                        .over(window().orderBy(
                                                        last().asc(),
                                                        club.text().asc())),
                                last())
                        .from(club.note()));
        rows(
                "partition of a window",
                select(
                                club.text(),
                                count().over(window().partitionBy(select(max(club.name()))
                                        .from(club.member())
                                        .where(aboutThem())
                                        .scalar())),
                                select(count())
                                        .from(club.member())
                                        .where(aboutThem())
                                        .scalar())
                        .from(club.note()));
        rows(
                "case of a subquery",
                select(when(exists(select(club.id())
                                        .from(club.member())
                                        .where(club.score().gt(100))))
                                .then("some")
                                .otherwise("none"))
                        .from(club.note()));
        rows("argument of a function", select(coalesce(last(), literal("x"))).from(club.note()));
        rows("in an expression", select(club.text().concat(last())).from(club.note()));
        rows("sum of subqueries", select(sum(asNumber(club.size()))).from(club.team()));
        teams("formula as a condition", allTeams().where(club.size().gt(2L)));
        rows(
                "formula as an order",
                select(club.teamName(), club.size())
                        .from(club.team())
                        .orderBy(club.size().desc()));
    }

    private void conditions() {
        shape("any of a subquery", session -> {
            boolean has = session.factory().engine().dialect().has(Feature.QUANTIFIED);
            Selection<Integer> scores = select(club.score()).from(club.member());
            Condition found =
                    has ? literal(1000).eq(any(scores)) : literal(1000).in(scores);
            return texts(session.execute(select(club.text()).from(club.note()).where(found))
                    .all());
        });
        rows(
                "having exists",
                select(club.text())
                        .from(club.note())
                        .groupBy(club.text(), club.memberOfNote())
                        .having(exists(select(club.id()).from(club.member()).where(aboutThem()))));
        rows(
                "in a union",
                select(club.text())
                        .from(club.note())
                        .where(club.memberOfNote()
                                .in(select(club.id())
                                        .from(club.member())
                                        .union(select(club.mentorOfMember())
                                                .from(club.member())
                                                .where(club.mentorOfMember().lt(0L))))));
        rows(
                "condition of a join",
                select(club.text(), club.teamName())
                        .from(club.note())
                        .join(
                                club.team(),
                                exists(select(club.id())
                                        .from(club.member())
                                        .where(aboutThem(), club.teamOfMember().eq(club.teamId())))));
        rows(
                "exists of an alias",
                select(club.text())
                        .from(club.note())
                        .where(exists(select(literal(1))
                                .from(club.member().as("m"))
                                .where(club.id().on("m").eq(club.memberOfNote())))));
    }

    private void sources() {
        rows(
                "oneself under two names",
                select(club.name().on("a"), club.name().on("b"))
                        .from(club.member().as("a"))
                        .join(
                                club.member().as("b"),
                                club.mentorOfMember().on("b").eq(club.id().on("a"))));
        rows(
                "oneself once more by a left join",
                select(club.name(), club.name().on("b"))
                        .from(club.member())
                        .leftJoin(club.member().as("b"), club.id().on("b").eq(club.mentorOfMember())));
        var id = column("id", Types.BIGINT);
        var wanted = values("wanted", id).row(1L).row(3L);
        rows(
                "join with values",
                select(club.name()).from(wanted).join(club.member(), club.id().eq(wanted.column(id))));
        rows(
                "left join with values",
                select(wanted.column(id), club.name())
                        .from(wanted)
                        .leftJoin(club.member(), club.id().eq(wanted.column(id))));
        rows(
                "nested left join",
                select(club.teamName(), club.name())
                        .from(club.team())
                        .leftJoinNested(
                                club.member(),
                                club.note(),
                                aboutThem(),
                                club.teamOfMember().eq(club.teamId())));
        Subquery sets = select(club.name().as("n"))
                .from(club.member())
                .union(select(club.teamName()).from(club.team()))
                .subquery("sets");
        rows(
                "union of a union in FROM",
                select(sets.column("n", club.name().type()))
                        .from(sets)
                        .unionAll(select(club.badgeName()).from(club.badge())));
        Cte cte = select(club.name().as("n")).from(club.member()).cte("named_rows");
        rows(
                "common table expression used twice",
                select(
                                cte.column("n", club.name().type()),
                                cte.as("x").column("n", club.name().type()))
                        .from(cte)
                        .join(
                                cte.as("x"),
                                cte.column("n", club.name().type())
                                        .eq(cte.as("x").column("n", club.name().type()))));
        rows(
                "list within a list of a row",
                select(club.teamName(), many(club.members(), club.name()))
                        .from(club.team())
                        .orderBy(club.teamName()));
    }

    /** Parts of objects, whose upper parts say whether they may be seen. */
    private void lowerTables() {
        rows("lower table", select(count(Laptop.INCHES)).from(Laptop.ENTITY.table()));
        rows(
                "lower table, kept by a right join",
                select(count(Laptop.INCHES))
                        .from(Asset.ENTITY.table())
                        .rightJoin(Laptop.ENTITY.table(), Laptop.ENTITY.belongsAbove("")));
        rows(
                "lower table beside any upper one",
                select(count(Laptop.INCHES))
                        .from(Asset.ENTITY.table())
                        .crossJoin(Laptop.ENTITY.table())
                        .where(Asset.ID.eq(1L)));
        rows("lower table under a name", select(count(Laptop.INCHES.on("x"))).from(Laptop.ENTITY.table("x")));
        rows("lower table without FROM", select(count(Laptop.INCHES)));
        rows(
                "lower table with the mark, kept by a right join",
                select(count(Printer.PAGES))
                        .from(Device.ENTITY.table())
                        .rightJoin(Printer.ENTITY.table(), Printer.ENTITY.belongsAbove("")));
        rows("lower table with the mark", select(count(Printer.PAGES)).from(Printer.ENTITY.table()));
    }

    // changes

    private List<String> notes(Session session) {
        return texts(session.execute(select(club.text()).from(club.note())).all());
    }

    private void changes() {
        shape("update from", session -> {
            session.execute(update(club.note().javaType())
                    .from(club.member())
                    .set(club.text(), club.name())
                    .where(aboutThem()));
            return notes(session);
        });
        shape("update beside FROM", session -> {
            session.execute(
                    update(club.note().javaType()).set(club.text(), club.name()).where(aboutThem()));
            return notes(session);
        });
        shape("delete using", session -> {
            long found = session.execute(
                            delete(club.note().javaType()).using(club.member()).where(aboutThem()))
                    .rowCount();
            return List.of(found + " rows");
        });
        shape("delete beside FROM", session -> {
            long found = session.execute(delete(club.note().javaType()).where(aboutThem()))
                    .rowCount();
            return List.of(found + " rows");
        });
        shape("mark using", session -> {
            long found = session.execute(delete(club.tally().javaType())
                            .using(club.member())
                            .where(club.score().gt(100)))
                    .rowCount();
            return List.of(found + " rows");
        });
    }

    private List<String> tallies(Session session) {
        return texts(
                session.execute(select(club.tallyName()).from(club.tally())).all());
    }

    private void inserts() {
        shape("insert of the value of a subquery", session -> {
            session.execute(
                    insert(club.tally().javaType()).set(club.tallyId(), 100L).set(club.tallyName(), last()));
            return tallies(session);
        });
        shape("insert of many with the value of a subquery", session -> {
            session.execute(
                    insert(club.tally().javaType()).set(club.tallyName(), last()),
                    List.of(Map.of("id", 100L), Map.of("id", 101L)));
            return tallies(session);
        });
        shape("insert that meets a row and asks for another", session -> {
            session.execute(insert(club.tally().javaType())
                    .set(club.tallyId(), 1L)
                    .set(club.tallyName(), "x")
                    .onConflict(club.tallyId())
                    .doUpdate(set -> set.set(club.tallyName(), last())));
            return tallies(session);
        });
        shape("insert of many that meets a row and asks for another", session -> {
            session.execute(
                    insert(club.tally().javaType())
                            .onConflict(club.tallyId())
                            .doUpdate(set -> set.set(club.tallyName(), last())),
                    List.of(Map.of("id", 1L, "name", "x"), Map.of("id", 100L, "name", "y")));
            return tallies(session);
        });
        shape("insert that gives the value of a subquery back", session -> {
            if (!session.factory().engine().dialect().has(Feature.INSERT_RETURNING)) {
                return texts(session.execute(lastName()).all());
            }
            return texts(session.execute(insert(club.tally().javaType())
                            .set(club.tallyId(), 100L)
                            .set(club.tallyName(), last())
                            .returning(club.tallyName()))
                    .all());
        });
        shape("insert of many that gives the value of a subquery back", session -> {
            if (!session.factory().engine().dialect().has(Feature.INSERT_RETURNING)) {
                return texts(session.execute(lastName()).all());
            }
            return texts(session.execute(
                            insert(club.tally().javaType())
                                    .set(club.tallyName(), last())
                                    .returning(club.tallyName()),
                            List.of(Map.of("id", 100L), Map.of("id", 101L)))
                    .all());
        });
        shape("insert from a union", session -> {
            session.execute(insert(club.tally().javaType())
                    .from(
                            select(club.id().plus(100L), club.name())
                                    .from(club.member())
                                    .unionAll(select(club.teamId().plus(200L), club.teamName())
                                            .from(club.team())),
                            club.tallyId(),
                            club.tallyName()));
            return tallies(session);
        });
        shape("insert within a query", session -> {
            if (!session.factory().engine().dialect().has(Feature.CHANGE_IN_CTE)) {
                return texts(session.execute(lastName()).all());
            }
            Cte made = insert(club.tally().javaType())
                    .from(
                            select(club.id().plus(100L), club.name()).from(club.member()),
                            club.tallyId(),
                            club.tallyName())
                    .returning(club.tallyName())
                    .cte("made");
            return texts(session.execute(
                            select(made.column("name", club.tallyName().type())).from(made))
                    .all());
        });
    }

    // objects that are here

    private String aboutWhomIfHere(N note) {
        try {
            return nameOf(club.about().of(note));
        } catch (LazyLoadRefusedException notHere) {
            return nameOf(null);
        }
    }

    private void objects() {
        shape("find with an option", session -> {
            T reds = session.find(club.team().javaType(), 1L, select -> select.options(selectIn(club.members())))
                    .orElseThrow();
            return names(club.membersOf(reds));
        });
        shape("expired list", session -> {
            T reds = session.get(club.team().javaType(), 1L);
            session.execute(allMembers().options(club.showing())).all();
            names(club.membersOf(reds));
            session.expire(reds);
            return names(club.membersOf(reds));
        });
        shape("list that was loaded while they were shown", session -> {
            session.execute(allTeams().options(club.showing(), selectIn(club.members())))
                    .all()
                    .forEach(club::membersOf);
            return session.execute(allTeams().options(selectIn(club.members()))).all().stream()
                    .flatMap(team -> names(club.membersOf(team)).stream())
                    .toList();
        });
        shape("reference that was loaded while they were shown", session -> {
            session.execute(allNotes().options(club.showing(), selectIn(club.about())))
                    .all()
                    .forEach(club.about()::of);
            return session.execute(allNotes()).all().stream()
                    .map(note -> nameOf(club.about().of(note)))
                    .toList();
        });
        shape("reference without a statement", session -> {
            holdAll(session);
            return session.execute(allNotes().options(raiseOnSql(club.about()))).all().stream()
                    .map(this::aboutWhomIfHere)
                    .toList();
        });
        shape(
                "list that a join under a name loads",
                session -> session
                        .execute(allMembers()
                                .join(club.pupils().as("pupil"))
                                .options(containsEager(club.pupils(), "pupil")))
                        .all()
                        .stream()
                        .flatMap(member -> names(club.pupilsOf(member)).stream())
                        .toList());
        members(
                "criteria of a query beside",
                allMembers()
                        .options(Load.criteria(
                                club.member().javaType(), club.score().gt(8))));
        shape("within a savepoint", session -> {
            try (var nested = session.nested()) {
                List<String> found = names(session.execute(allMembers()).all());
                nested.rollback();
                return found;
            }
        });
        shape("after they were shown for a while", session -> {
            session.withOptions(
                    List.of(club.showing()),
                    shown -> shown.execute(allMembers()).all());
            return names(session.execute(allMembers()).all());
        });
        members(
                "page after values",
                allMembers().orderBy(club.id().asc()).seekAfterValues(1L).limit(2));
        members("lock of one of two", allMembers().where(club.id().gt(1L)).forUpdate());
    }
}
