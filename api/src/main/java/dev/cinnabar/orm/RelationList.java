package dev.cinnabar.orm;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The list behind a getter. What concerns many members is done in one go, in time linear in the list. */
final class RelationList<E extends Model, T extends Model> extends AbstractList<T>
        implements RandomAccess, RelationMembers<T> {
    private final Membership<E, T> membership;
    private final List<T> members = new ArrayList<>();
    private final Presence presence = new Presence(members);
    private final @Nullable Places places;
    private @Nullable Set<T> waiting; // who changes places with another, and will come back

    RelationList(ToMany<E, T> relation, E owner) {
        this.membership = new Membership<>(relation, owner, this);
        this.places = Places.of(relation);
    }

    // reading

    @Override
    public Collection<T> all() {
        return members;
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
        return presence.has(object);
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

    // coming

    @Override
    public boolean add(T member) {
        return come(size(), member);
    }

    @Override
    public void add(int index, T member) {
        come(index, member);
    }

    /** As {@link #addAll(int, Collection)} does it for several. */
    private boolean come(int index, T member) {
        membership.check(member);
        boolean fresh = !contains(member);
        if (fresh) {
            membership.changing(null, member);
            members.add(index, member);
            presence.came(member);
            membership.added(member);
        }
        moved(index);
        return fresh;
    }

    @Override
    public boolean addAll(Collection<? extends T> several) {
        return addAll(size(), several);
    }

    @Override
    public boolean addAll(int index, Collection<? extends T> several) {
        several.forEach(membership::check);
        Set<T> fresh = new LinkedHashSet<>(several);
        fresh.removeIf(this::contains);
        fresh.forEach(member -> membership.changing(null, member));
        members.addAll(index, fresh);
        fresh.forEach(presence::came);
        fresh.forEach(membership::added); // who leaves another list for this one gives up its place there first
        moved(index);
        return !fresh.isEmpty();
    }

    // going

    @Override
    public T remove(int index) {
        T member = members.get(index);
        removeAll(Set.of(member), index);
        return member;
    }

    @Override
    public boolean remove(@Nullable Object object) {
        int index = indexOf(object);
        if (index >= 0) {
            remove(index);
        }
        return index >= 0;
    }

    @Override
    public boolean removeIf(Predicate<? super T> filter) {
        Set<T> going = new LinkedHashSet<>(members);
        going.removeIf(filter.negate());
        removeAll(going, 0);
        return !going.isEmpty();
    }

    @Override
    public boolean removeAll(Collection<?> several) {
        Set<Object> going = new LinkedHashSet<>(several);
        return removeIf(going::contains);
    }

    @Override
    public boolean retainAll(Collection<?> several) {
        Set<Object> staying = new LinkedHashSet<>(several);
        return removeIf(member -> !staying.contains(member));
    }

    @Override
    protected void removeRange(int from, int to) {
        removeAll(new LinkedHashSet<>(members.subList(from, to)), from);
    }

    private void removeAll(Set<T> going, int from) {
        going.forEach(member -> membership.changing(member, null));
        take(going, from);
        membership.removed(going);
    }

    private void take(Set<T> going, int from) {
        members.subList(from, members.size()).removeIf(going::contains);
        going.forEach(presence::went);
        if (places != null) {
            going.forEach(places::gone);
        }
        moved(from);
    }

    // changing places

    @Override
    public T set(int index, T member) {
        T old = members.get(index);
        if (old == member) {
            return old;
        }
        membership.check(member);
        if (contains(member) || waits(member)) {
            trade(index, old, member);
        } else {
            replace(index, old, member);
        }
        if (places != null) {
            places.replaced(index, members);
        }
        return old;
    }

    /** Two change places, one after the other: meanwhile one of them stands here twice, and the other waits to come back. */
    private void trade(int index, T old, T member) {
        membership.reordering();
        put(index, old, member);
        waiting = waiting == null ? new HashSet<>() : waiting;
        waiting.remove(member);
        if (!contains(old)) {
            waiting.add(old);
        }
    }

    private boolean waits(T member) {
        return waiting != null && waiting.contains(member);
    }

    private void replace(int index, T old, T member) {
        boolean stays = presence.count(old) > 1;
        membership.changing(stays ? null : old, member);
        put(index, old, member);
        if (!stays) {
            left(old);
        }
        membership.added(member);
    }

    private void put(int index, T old, T member) {
        members.set(index, member);
        presence.came(member);
        presence.went(old);
    }

    private void left(T old) {
        if (places != null) {
            places.gone(old);
        }
        membership.removed(old);
    }

    @Override
    public void sort(@Nullable Comparator<? super T> order) {
        membership.reordering();
        members.sort(order);
        moved(0);
    }

    private void moved(int from) {
        modCount++;
        waiting = null;
        if (places != null) {
            places.changed(from, members);
        }
    }

    @Override
    public void assign(Collection<? extends T> others) {
        List<T> wanted = new ArrayList<>(new LinkedHashSet<>(others));
        wanted.forEach(membership::check);
        retainAll(wanted);
        addAll(wanted);
        if (!wanted.equals(members)) {
            membership.reordering();
            members.clear();
            members.addAll(wanted);
            moved(0);
        }
    }

    // in step

    @Override
    public void addQuietly(T member) {
        if (!contains(member)) {
            membership.quietly(null, member, () -> {
                members.add(member);
                presence.came(member);
                moved(members.size() - 1);
            });
        }
    }

    @Override
    public void removeQuietly(Object member) {
        int index = indexOf(member);
        if (index < 0 && waiting != null) {
            waiting.remove(member);
        } else if (index >= 0) {
            membership.quietly(member, null, () -> take(Set.of(membership.member(member)), index));
        }
    }

    @Override
    public void drop(Set<?> gone) {
        become(members.stream().filter(member -> !gone.contains(member)).toList());
    }

    @Override
    public void become(Collection<?> others) {
        members.clear();
        others.forEach(member -> members.add(membership.member(member)));
        presence.forget();
        waiting = null;
        modCount++;
        if (places != null) {
            places.loaded(members);
        }
    }
}
