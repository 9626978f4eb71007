package dev.cinnabar.it.ext.shapes;

import static dev.cinnabar.orm.Load.batch;
import static dev.cinnabar.orm.Load.containsEager;
import static dev.cinnabar.orm.Load.joined;
import static dev.cinnabar.orm.Load.lazy;
import static dev.cinnabar.orm.Load.selectIn;
import static dev.cinnabar.orm.Load.subquery;
import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.many;
import static dev.cinnabar.sql.Sql.not;
import static dev.cinnabar.sql.Sql.select;

import dev.cinnabar.orm.LoadOption;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.Relation;
import java.util.ArrayList;
import java.util.List;

/** What belongs to objects: loaded in every way, joined, and asked for. */
final class RelationShapes<T extends Model, M extends Model, B extends Model, N extends Model, L extends Model>
        extends ShapeSet<T, M, B, N, L> {
    RelationShapes(Club<T, M, B, N, L> club) {
        super(club);
    }

    @Override
    void fill() {
        strategies();
        held();
        joins();
        conditions();
    }

    /** A way to load. */
    private interface Way {
        <E extends Model, X extends Model> LoadOption<E, X> of(Relation<E, X> relation);
    }

    private void strategies() {
        strategies("lazy", new Way() {
            @Override
            public <E extends Model, X extends Model> LoadOption<E, X> of(Relation<E, X> relation) {
                return lazy(relation);
            }
        });
        strategies("joined", new Way() {
            @Override
            public <E extends Model, X extends Model> LoadOption<E, X> of(Relation<E, X> relation) {
                return joined(relation);
            }
        });
        strategies("select-in", new Way() {
            @Override
            public <E extends Model, X extends Model> LoadOption<E, X> of(Relation<E, X> relation) {
                return selectIn(relation);
            }
        });
        strategies("subquery", new Way() {
            @Override
            public <E extends Model, X extends Model> LoadOption<E, X> of(Relation<E, X> relation) {
                return subquery(relation);
            }
        });
        strategies("batch", new Way() {
            @Override
            public <E extends Model, X extends Model> LoadOption<E, X> of(Relation<E, X> relation) {
                return batch(relation);
            }
        });
        each(
                "recursive list",
                allMembers()
                        .where(club.id().eq(1L))
                        .options(selectIn(club.pupils()).recursive()),
                ann -> names(club.pupilsOf(ann)));
    }

    private void strategies(String word, Way way) {
        each(word + " list", allTeams().options(way.of(club.members())), team -> names(club.membersOf(team)));
        each(word + " reference", allNotes().options(way.of(club.about())), this::aboutWhom);
        each(
                word + " list through a table between",
                allMembers().options(way.of(club.badges())),
                member -> tell(club.badgesOf(member), club.badgeName()));
    }

    private List<String> aboutWhom(N note) {
        return List.of(nameOf(club.about().of(note)));
    }

    private void held() {
        shape("lazy reference to what the session holds", session -> {
            holdAll(session);
            List<String> all = new ArrayList<>();
            session.execute(allNotes()).all().forEach(note -> all.addAll(aboutWhom(note)));
            return all;
        });
        shape("batch reference to what the session holds", session -> {
            holdAll(session);
            List<String> all = new ArrayList<>();
            session.execute(allNotes().options(batch(club.about()))).all().forEach(note -> all.addAll(aboutWhom(note)));
            return all;
        });
        shape("reference of an object that was there before", session -> {
            holdAll(session);
            M dan = session.execute(allMembers().where(club.id().eq(4L))).one();
            return List.of(nameOf(club.mentor().of(dan)));
        });
        shape("list of an object whose members the session holds", session -> {
            T reds = session.get(club.team().javaType(), 1L);
            session.execute(allMembers().options(club.showing())).all();
            return names(club.membersOf(reds));
        });
    }

    private void joins() {
        rows("join", select(club.text(), club.name()).from(club.note()).join(club.about()));
        rows("left join", select(club.text(), club.name()).from(club.note()).leftJoin(club.about()));
        rows(
                "right join",
                select(club.text(), club.name())
                        .from(club.note())
                        .rightJoin(club.member(), club.memberOfNote().eq(club.id())));
        rows(
                "join through a table between",
                select(club.name(), club.badgeName()).from(club.member()).join(club.badges()));
        rows(
                "left join through a table between",
                select(club.name(), club.badgeName()).from(club.member()).leftJoin(club.badges()));
        rows(
                "join with oneself",
                select(club.name(), club.name().on("pupil"))
                        .from(club.member())
                        .join(club.pupils().as("pupil")));
        rows(
                "two joins, the hidden one in the middle",
                select(club.text(), club.teamName())
                        .from(club.note())
                        .join(club.about())
                        .join(club.ofTeam()));
        rows(
                "joined count",
                select(club.teamName(), count(club.id()))
                        .from(club.team())
                        .leftJoin(club.members())
                        .groupBy(club.teamName()));
        rows(
                "cross join",
                select(club.teamName(), club.badgeName()).from(club.team()).crossJoin(club.badge()));
        each(
                "join that loads",
                allTeams().join(club.members()).options(containsEager(club.members())),
                team -> names(club.membersOf(team)));
        rows(
                "list within a row",
                select(club.teamName(), many(club.members(), club.name())).from(club.team()));
        each(
                "deep",
                allNotes().options(selectIn(club.about()).then(selectIn(club.ofTeam()))),
                note -> List.of(deep(note)));
    }

    private String deep(N note) {
        M member = club.about().of(note);
        T team = member == null ? null : club.ofTeam().of(member);
        return nameOf(member) + " of "
                + (team == null ? "none" : club.teamName().of(team));
    }

    private void conditions() {
        teams("any", allTeams().where(club.members().any(club.score().gt(100))));
        teams("not any", allTeams().where(not(club.members().any(club.score().gt(100)))));
        members(
                "any through a table between",
                allMembers().where(club.badges().any(club.badgeName().like("gone%"))));
        each(
                "has",
                allNotes().where(club.about().has()),
                note -> List.of(String.valueOf(club.text().of(note))));
        each(
                "has of has",
                allNotes().where(club.about().has(club.ofTeam().has())),
                note -> List.of(String.valueOf(club.text().of(note))));
        members("has of a hidden team", allMembers().where(club.ofTeam().has()));
    }
}
