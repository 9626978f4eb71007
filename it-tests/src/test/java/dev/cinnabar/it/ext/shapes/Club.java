package dev.cinnabar.it.ext.shapes;

import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Formula;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.NumberAttribute;
import dev.cinnabar.orm.QueryOption;
import dev.cinnabar.orm.TextAttribute;
import dev.cinnabar.orm.ToMany;
import dev.cinnabar.orm.ToOne;
import java.util.Collection;
import java.util.List;

/**
 * The entities that shapes read. Rows are hidden from sessions of all of them but of notes and of tickets that are no bugs. These are there,
 * those whose names begin with the marker hidden:
 *
 * <pre>
 * teams    1 reds, 2 blues, 3 gone whites
 * members  1 ann (reds, 10), 2 bob (reds, 20, pupil of ann), 3 gone cy (reds, 1000, pupil of ann), 4 dan (blues, 5, pupil of gone cy),
 *          5 eve (gone whites, 7)
 * badges   1 gold (ann, gone cy), 2 gone tin (ann)
 * notes    1 on ann, 2 on gone cy
 * tallies  1 one, 2 gone two
 * assets   1 desk, 2 gone chair, 3 slim (a laptop), 4 gone fat (a laptop)
 * tickets  1 wish, 2 crash (a bug), 3 gone leak (a bug)
 * devices  1 plug, 2 laser (a printer), 3 gone ink (a printer)
 * </pre>
 */
public interface Club<T extends Model, M extends Model, B extends Model, N extends Model, L extends Model> {
    /** Shows what is hidden. */
    QueryOption showing();

    EntityType<T> team();

    TextAttribute<T> teamName();

    NumberAttribute<T, Long> teamId();

    ToMany<T, M> members();

    Collection<M> membersOf(T team);

    /** How many members a team has, computed by a subquery. */
    Formula<T, Long> size();

    EntityType<M> member();

    NumberAttribute<M, Long> id();

    TextAttribute<M> name();

    NumberAttribute<M, Integer> score();

    NumberAttribute<M, Long> teamOfMember();

    NumberAttribute<M, Long> mentorOfMember();

    ToOne<M, T> ofTeam();

    ToOne<M, M> mentor();

    ToMany<M, M> pupils();

    Collection<M> pupilsOf(M member);

    ToMany<M, B> badges();

    Collection<B> badgesOf(M member);

    EntityType<B> badge();

    TextAttribute<B> badgeName();

    ToMany<B, M> holders();

    EntityType<N> note();

    TextAttribute<N> text();

    NumberAttribute<N, Long> memberOfNote();

    ToOne<N, M> about();

    EntityType<L> tally();

    NumberAttribute<L, Long> tallyId();

    TextAttribute<L> tallyName();

    /** Kinds of which each has an attribute {@code name}: assets and laptops, tickets and bugs, devices and printers. */
    List<EntityType<? extends Model>> kinds();

    /** A new member, for merging. */
    M made(long id, String name);
}
