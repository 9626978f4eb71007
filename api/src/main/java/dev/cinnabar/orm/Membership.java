package dev.cinnabar.orm;

import dev.cinnabar.orm.access.Link;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Who is told when members of a collection come and go: before it, the session; after it, the other end. */
final class Membership<E extends Model, T extends Model> {
    private final ToMany<E, T> relation;
    private final E owner;
    private final RelationMembers<T> members;

    Membership(ToMany<E, T> relation, E owner, RelationMembers<T> members) {
        this.relation = relation;
        this.owner = owner;
        this.members = members;
    }

    /** A member as its class. */
    T member(Object object) {
        return relation.member(object);
    }

    /** Refuses what can be no member. */
    void check(@Nullable T member) {
        relation.check(member);
    }

    void add(T member, Runnable put) {
        changing(null, member);
        put.run();
        added(member);
    }

    void remove(T member, Runnable take) {
        changing(member, null);
        take.run();
        removed(member);
    }

    /** The other end knows already. */
    void quietly(@Nullable Object from, @Nullable Object to, Runnable change) {
        changing(from, to);
        change.run();
        if (from != null) {
            left(from);
        }
    }

    /** The same members will stand in another order. */
    void reordering() {
        changing(null, null);
    }

    /** What throws leaves the collection as it is. */
    void changing(@Nullable Object from, @Nullable Object to) {
        relation.checkWritable();
        Link link = link();
        if (link != null) {
            link.changing(relation.slot(), from, to);
        }
        remember();
    }

    void added(T member) {
        relation.tellAttached(owner, member);
        Link link = link();
        if (link != null) {
            link.joining(relation.slot(), member);
        }
    }

    void removed(T member) {
        relation.tellDetached(owner, member);
        left(member);
    }

    private void left(Object member) {
        Link link = link();
        if (link != null) {
            link.leaving(relation.slot(), member);
        }
    }

    void removed(Collection<T> several) {
        several.forEach(this::removed);
    }

    private @Nullable Link link() {
        Model model = owner;
        return model.link();
    }

    private void remember() {
        Model model = owner;
        if (!model.isChanged(relation.slot())) {
            model.membersChanged(relation.slot(), members.snapshot());
        }
    }
}
