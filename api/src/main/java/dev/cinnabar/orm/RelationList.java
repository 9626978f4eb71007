package dev.cinnabar.orm;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.access.EntityAccess;
import dev.cinnabar.orm.access.Link;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The list behind a getter. Members are told apart by identity, and none is there twice. Whatever comes or goes is told to the other end
 * and to the session.
 */
final class RelationList<E extends Model, T extends Model> extends AbstractList<T> implements RandomAccess {
    private final ToMany<E, T> relation;
    private final E owner;
    private final List<T> members = new ArrayList<>();
    /** The same, so that a long list grows in linear time. */
    private final Set<Object> present = Collections.newSetFromMap(new IdentityHashMap<>());

    RelationList(ToMany<E, T> relation, E owner) {
        this.relation = relation;
        this.owner = owner;
    }

    /** Takes the members as the database has them, and those that came meanwhile. */
    void fill(List<?> loaded) {
        become(loaded);
        Queues queues = owner.queuesOrNull();
        if (queues != null) {
            EntityAccess.Queue queue = queues.take(relation.slot());
            queue.removed().forEach(this::removeQuietly);
            queue.added().forEach(member -> addQuietly(relation.member(member)));
        }
    }

    @Override
    public T get(int index) {
        return members.get(index);
    }

    @Override
    public int size() {
        return members.size();
    }

    @Override
    public boolean contains(@Nullable Object object) {
        return present.contains(object);
    }

    @Override
    public int indexOf(@Nullable Object object) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i) == object) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public boolean add(T member) {
        int before = size();
        add(before, member);
        return size() > before;
    }

    @Override
    public void add(int index, T member) {
        refuseNull(member);
        if (contains(member)) {
            return;
        }
        put(index, member);
        relation.tellAttached(owner, member);
        Link link = link();
        if (link != null) {
            link.joining(relation.slot(), member);
        }
    }

    private void refuseNull(@Nullable T member) {
        if (member == null) {
            throw new UsageException(
                    ErrorCode.NULL_VALUE, relation + " holds objects, and null is none.", "leave it out of the list");
        }
    }

    private void put(int index, T member) {
        changing(null, member);
        members.add(index, member);
        present.add(member);
        modCount++;
    }

    @Override
    public T remove(int index) {
        T member = take(index);
        relation.tellDetached(owner, member);
        left(member);
        return member;
    }

    private T take(int index) {
        T member = members.get(index);
        changing(member, null);
        members.remove(index);
        present.remove(member);
        modCount++;
        return member;
    }

    @Override
    public boolean remove(@Nullable Object object) {
        int index = contains(object) ? indexOf(object) : -1;
        if (index >= 0) {
            remove(index);
        }
        return index >= 0;
    }

    /** A member may be set at another place, as while the list is sorted: the one that it displaces stays a member. */
    @Override
    public T set(int index, T member) {
        refuseNull(member);
        T old = members.get(index);
        if (old == member) {
            return old;
        }
        if (contains(member)) {
            changing(old, member);
            members.set(index, member);
            return old;
        }
        remove(index);
        add(index, member);
        return old;
    }

    private void changing(@Nullable Object from, @Nullable Object to) {
        if (relation.options().is(RelationTrait.VIEW_ONLY)) {
            throw new UsageException(
                    ErrorCode.READ_ONLY,
                    relation + " is only read.",
                    "change the relationship that writes the same keys");
        }
        Link link = link();
        if (link != null) {
            link.changing(relation.slot(), from, to);
        }
        remember();
    }

    private @Nullable Link link() {
        Model model = owner;
        return model.link();
    }

    private void remember() {
        Model model = owner;
        if (!model.isChanged(relation.slot())) {
            model.membersChanged(relation.slot(), List.copyOf(members));
        }
    }

    void addQuietly(T member) {
        if (!contains(member)) {
            put(size(), member);
        }
    }

    void removeQuietly(Object member) {
        int index = contains(member) ? indexOf(member) : -1;
        if (index >= 0) {
            take(index);
            left(member);
        }
    }

    private void left(Object member) {
        Link link = link();
        if (link != null) {
            link.leaving(relation.slot(), member);
        }
    }

    Copy copy() {
        return new Copy(this, new ArrayList<>(members));
    }

    /** The members at one moment. */
    record Copy(RelationList<?, ?> list, List<?> members) {
        void restore() {
            list.become(members);
        }
    }

    void become(List<?> others) {
        members.clear();
        present.clear();
        others.forEach(member -> members.add(relation.member(member)));
        present.addAll(members);
        modCount++;
    }
}
