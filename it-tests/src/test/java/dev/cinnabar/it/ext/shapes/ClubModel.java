package dev.cinnabar.it.ext.shapes;

import dev.cinnabar.ext.tenancy.TenantOwned;
import dev.cinnabar.it.ext.shapes.model.Asset;
import dev.cinnabar.it.ext.shapes.model.Badge;
import dev.cinnabar.it.ext.shapes.model.Bug;
import dev.cinnabar.it.ext.shapes.model.Device;
import dev.cinnabar.it.ext.shapes.model.Laptop;
import dev.cinnabar.it.ext.shapes.model.Member;
import dev.cinnabar.it.ext.shapes.model.Note;
import dev.cinnabar.it.ext.shapes.model.Printer;
import dev.cinnabar.it.ext.shapes.model.Tally;
import dev.cinnabar.it.ext.shapes.model.Team;
import dev.cinnabar.it.ext.shapes.model.Ticket;
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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The club, of whose rows deleted ones stay, and each of which belongs to a tenant. */
public final class ClubModel implements Club<Team, Member, Badge, Note, Tally> {
    /** Whose the rows are that are not hidden. */
    public static final String TENANT = "ours";

    public static final MetaData TABLES = MetaData.of(
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

    private final QueryOption showing;

    /** @param showing what shows hidden rows */
    public ClubModel(QueryOption showing) {
        this.showing = showing;
    }

    /**
     * Saves the rows of the club.
     *
     * @param hide saves those that are hidden; null to leave them out
     */
    public static void fill(Session session, @Nullable Consumer<List<Model>> hide) {
        Team reds = new Team(1, "reds");
        Member ann = member(1, "ann", 10);
        Member bob = member(2, "bob", 20);
        Member dan = member(4, "dan", 5);
        Member eve = member(5, "eve", 7);
        reds.getMembers().addAll(List.of(ann, bob));
        ann.getPupils().add(bob);
        Badge gold = new Badge(1, "gold");
        ann.getBadges().add(gold);
        Team blues = new Team(2, "blues");
        blues.getMembers().add(dan);
        Note first = new Note(1, "on ann");
        first.setMember(ann);
        Note second = new Note(2, "on cy");
        save(session, List.of(reds, ann, bob, gold, blues, dan, eve, first, second));
        save(
                session,
                List.of(
                        new Tally(1, "one"),
                        new Asset(1, "desk"),
                        new Laptop(3, "slim"),
                        new Ticket(1, "wish"),
                        new Bug(2, "crash"),
                        new Device(1, "plug"),
                        new Printer(2, "laser")));
        if (hide != null) {
            hide.accept(hidden(ann, dan, eve, second));
        }
    }

    private static void save(Session session, List<Model> objects) {
        own(objects, TENANT);
        session.addAll(objects);
    }

    /** Says whose objects are, those that may belong to somebody. */
    public static void own(List<Model> objects, String tenant) {
        for (Model object : objects) {
            if (object instanceof TenantOwned owned) {
                owned.setTenantId(tenant);
            }
        }
    }

    private static List<Model> hidden(Member ann, Member dan, Member eve, Note second) {
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
        return List.of(
                cy,
                tin,
                whites,
                new Tally(2, "gone two"),
                new Asset(2, "gone chair"),
                new Laptop(4, "gone fat"),
                new Bug(3, "gone leak"),
                new Printer(3, "gone ink"));
    }

    private static Member member(long id, String name, int score) {
        Member member = new Member(id, name);
        member.setScore(score);
        return member;
    }

    @Override
    public QueryOption showing() {
        return showing;
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
