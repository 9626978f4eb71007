package dev.cinnabar.it.ext.softdelete;

import dev.cinnabar.ext.softdelete.SoftDeletes;
import dev.cinnabar.it.ext.shapes.Club;
import dev.cinnabar.it.ext.softdelete.model.Asset;
import dev.cinnabar.it.ext.softdelete.model.Badge;
import dev.cinnabar.it.ext.softdelete.model.Bug;
import dev.cinnabar.it.ext.softdelete.model.Device;
import dev.cinnabar.it.ext.softdelete.model.Laptop;
import dev.cinnabar.it.ext.softdelete.model.Member;
import dev.cinnabar.it.ext.softdelete.model.Note;
import dev.cinnabar.it.ext.softdelete.model.Printer;
import dev.cinnabar.it.ext.softdelete.model.Tally;
import dev.cinnabar.it.ext.softdelete.model.Team;
import dev.cinnabar.it.ext.softdelete.model.Ticket;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Formula;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.NumberAttribute;
import dev.cinnabar.orm.QueryOption;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.TextAttribute;
import dev.cinnabar.orm.ToMany;
import dev.cinnabar.orm.ToOne;
import dev.cinnabar.schema.MetaData;
import java.util.Collection;
import java.util.List;

/** The club, whose rows stay when they are deleted. */
final class ClubModel implements Club<Team, Member, Badge, Note, Tally> {
    static final MetaData TABLES = MetaData.of(
            Team.class,
            Member.class,
            Badge.class,
            Note.class,
            Tally.class,
            Asset.class,
            Laptop.class,
            Ticket.class,
            Bug.class,
            Device.class,
            Printer.class);

    /** Saves the rows of the club. */
    static void fill(Session session, boolean withHidden) {
        Team reds = new Team(1, "reds");
        Member ann = member(1, "ann", 10);
        Member bob = member(2, "bob", 20);
        Member dan = member(4, "dan", 5);
        Member eve = member(5, "eve", 7);
        reds.getMembers().addAll(List.of(ann, bob));
        ann.getPupils().add(bob);
        ann.getBadges().add(new Badge(1, "gold"));
        Team blues = new Team(2, "blues");
        blues.getMembers().add(dan);
        Note first = new Note(1, "on ann");
        first.setMember(ann);
        Note second = new Note(2, "on cy");
        session.addAll(List.of(reds, blues, eve, first, second));
        session.addAll(List.of(
                new Tally(1, "one"),
                new Asset(1, "desk"),
                new Laptop(3, "slim"),
                new Ticket(1, "wish"),
                new Bug(2, "crash"),
                new Device(1, "plug"),
                new Printer(2, "laser")));
        if (withHidden) {
            hide(session, ann, dan, eve, second);
        }
    }

    private static void hide(Session session, Member ann, Member dan, Member eve, Note second) {
        Member cy = member(3, "gone cy", 1000);
        Badge tin = new Badge(2, "gone tin");
        Team whites = new Team(3, "gone whites");
        cy.setTeam(ann.getTeam());
        cy.setMentor(ann);
        cy.getBadges().add(ann.getBadges().get(0));
        ann.getBadges().add(tin);
        dan.setMentor(cy);
        eve.setTeam(whites);
        second.setMember(cy);
        List<Model> hidden = List.of(
                cy,
                tin,
                whites,
                new Tally(2, "gone two"),
                new Asset(2, "gone chair"),
                new Laptop(4, "gone fat"),
                new Bug(3, "gone leak"),
                new Printer(3, "gone ink"));
        session.addAll(hidden);
        session.flush();
        hidden.forEach(session::delete);
    }

    private static Member member(long id, String name, int score) {
        Member member = new Member(id, name);
        member.setScore(score);
        return member;
    }

    @Override
    public QueryOption showing() {
        return SoftDeletes.includeDeleted();
    }

    @Override
    public EntityType<Team> team() {
        return Team.ENTITY;
    }

    @Override
    public TextAttribute<Team> teamName() {
        return Team.NAME;
    }

    @Override
    public NumberAttribute<Team, Long> teamId() {
        return Team.ID;
    }

    @Override
    public ToMany<Team, Member> members() {
        return Team.MEMBERS;
    }

    @Override
    public Collection<Member> membersOf(Team team) {
        return team.getMembers();
    }

    @Override
    public Formula<Team, Long> size() {
        return Team.SIZE;
    }

    @Override
    public EntityType<Member> member() {
        return Member.ENTITY;
    }

    @Override
    public NumberAttribute<Member, Long> id() {
        return Member.ID;
    }

    @Override
    public TextAttribute<Member> name() {
        return Member.NAME;
    }

    @Override
    public NumberAttribute<Member, Integer> score() {
        return Member.SCORE;
    }

    @Override
    public NumberAttribute<Member, Long> teamOfMember() {
        return Member.TEAM_ID;
    }

    @Override
    public NumberAttribute<Member, Long> mentorOfMember() {
        return Member.MENTOR_ID;
    }

    @Override
    public ToOne<Member, Team> ofTeam() {
        return Member.TEAM;
    }

    @Override
    public ToOne<Member, Member> mentor() {
        return Member.MENTOR;
    }

    @Override
    public ToMany<Member, Member> pupils() {
        return Member.PUPILS;
    }

    @Override
    public Collection<Member> pupilsOf(Member member) {
        return member.getPupils();
    }

    @Override
    public ToMany<Member, Badge> badges() {
        return Member.BADGES;
    }

    @Override
    public Collection<Badge> badgesOf(Member member) {
        return member.getBadges();
    }

    @Override
    public EntityType<Badge> badge() {
        return Badge.ENTITY;
    }

    @Override
    public TextAttribute<Badge> badgeName() {
        return Badge.NAME;
    }

    @Override
    public ToMany<Badge, Member> holders() {
        return Badge.HOLDERS;
    }

    @Override
    public EntityType<Note> note() {
        return Note.ENTITY;
    }

    @Override
    public TextAttribute<Note> text() {
        return Note.NAME;
    }

    @Override
    public NumberAttribute<Note, Long> memberOfNote() {
        return Note.MEMBER_ID;
    }

    @Override
    public ToOne<Note, Member> about() {
        return Note.MEMBER;
    }

    @Override
    public EntityType<Tally> tally() {
        return Tally.ENTITY;
    }

    @Override
    public NumberAttribute<Tally, Long> tallyId() {
        return Tally.ID;
    }

    @Override
    public TextAttribute<Tally> tallyName() {
        return Tally.NAME;
    }

    @Override
    public List<EntityType<? extends Model>> kinds() {
        return List.of(Asset.ENTITY, Laptop.ENTITY, Ticket.ENTITY, Bug.ENTITY, Device.ENTITY, Printer.ENTITY);
    }

    @Override
    public Member made(long id, String name) {
        return new Member(id, name);
    }
}
