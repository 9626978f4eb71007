package dev.cinnabar.orm;

import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The set behind a getter, in the order in which its members were loaded or came. */
final class RelationSet<E extends Model, T extends Model> extends AbstractSet<T> implements RelationMembers<T> {
    private final Membership<E, T> membership;
    private final Set<T> members = new LinkedHashSet<>();

    RelationSet(ToMany<E, T> relation, E owner) {
        this.membership = new Membership<>(relation, owner, this);
    }

    @Override
    public Collection<T> all() {
        return members;
    }

    @Override
    public int size() {
        return members.size();
    }

    @Override
    public boolean contains(@Nullable Object object) {
        return members.contains(object);
    }

    @Override
    public boolean add(T member) {
        membership.check(member);
        boolean comes = !members.contains(member);
        if (comes) {
            membership.add(member, () -> members.add(member));
        }
        return comes;
    }

    @Override
    public boolean remove(@Nullable Object object) {
        boolean goes = members.contains(object);
        if (goes) {
            T member = membership.member(Objects.requireNonNull(object));
            membership.remove(member, () -> members.remove(member));
        }
        return goes;
    }

    @Override
    public boolean removeAll(Collection<?> several) {
        boolean any = false;
        for (Object object : several) {
            any |= remove(object);
        }
        return any;
    }

    @Override
    public Iterator<T> iterator() {
        return new Members();
    }

    /** Goes through the members, and takes out those that it is told to. */
    private final class Members implements Iterator<T> {
        private final Iterator<T> each = members.iterator();
        private @Nullable T last;

        @Override
        public boolean hasNext() {
            return each.hasNext();
        }

        @Override
        public T next() {
            last = each.next();
            return last;
        }

        @Override
        public void remove() {
            if (last == null) {
                throw new IllegalStateException("next() first");
            }
            membership.remove(last, each::remove);
            last = null;
        }
    }

    @Override
    public void assign(Collection<? extends T> others) {
        Set<T> wanted = new LinkedHashSet<>(others);
        wanted.forEach(membership::check);
        removeIf(member -> !wanted.contains(member));
        addAll(wanted);
    }

    @Override
    public void addQuietly(T member) {
        if (!members.contains(member)) {
            membership.quietly(null, member, () -> members.add(member));
        }
    }

    @Override
    public void removeQuietly(Object member) {
        if (members.contains(member)) {
            membership.quietly(member, null, () -> members.remove(member));
        }
    }

    @Override
    public void become(List<?> others) {
        members.clear();
        new ArrayList<>(others).forEach(member -> members.add(membership.member(member)));
    }
}
