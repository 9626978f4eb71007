package dev.cinnabar.orm;

import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
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
    public boolean addAll(Collection<? extends T> several) {
        several.forEach(membership::check);
        boolean any = false;
        for (T member : new ArrayList<>(several)) { // it may be the set that they leave for this one
            any |= add(member);
        }
        return any;
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
        for (Object object : new ArrayList<>(several)) { // it may be this set
            any |= remove(object);
        }
        return any;
    }

    @Override
    public Iterator<T> iterator() {
        Iterator<T> each = members.iterator();
        return new MappedIterator<>(each, member -> member, member -> membership.remove(member, each::remove));
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
    public void drop(Set<?> gone) {
        members.removeIf(gone::contains);
    }

    @Override
    public void become(Collection<?> others) {
        members.clear();
        new ArrayList<>(others).forEach(member -> members.add(membership.member(member)));
    }
}
