package dev.cinnabar.orm;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The map behind a getter: its members by an attribute of theirs. A member stays under the key with which it came, until the map is loaded
 * anew.
 */
final class RelationMap<E extends Model, T extends Model> extends AbstractMap<Object, T> implements RelationMembers<T> {
    private final ToMany<E, T> relation;
    private final Membership<E, T> membership;
    private final Map<Object, T> members = new LinkedHashMap<>();
    private final Map<Object, Object> keys = new HashMap<>();

    RelationMap(ToMany<E, T> relation, E owner) {
        this.relation = relation;
        this.membership = new Membership<>(relation, owner, this);
    }

    // reading

    @Override
    public Collection<T> all() {
        return members.values();
    }

    @Override
    public int size() {
        return members.size();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return members.containsKey(key);
    }

    @Override
    public @Nullable T get(@Nullable Object key) {
        return members.get(key);
    }

    // coming

    @Override
    public @Nullable T put(Object key, T member) {
        membership.check(member);
        if (!relation.keyOf(member).equals(key)) {
            throw new UsageException(
                    ErrorCode.BAD_KEY,
                    Showing.named(member) + " was put into " + relation + " under '" + key + "', and its "
                            + relation.options().keeping().by() + " is '" + relation.keyOf(member) + "'.",
                    "put it under that, or change the attribute first");
        }
        T old = members.get(key);
        if (old != member) {
            remove(key);
            membership.add(member, () -> keep(key, member));
        }
        return old;
    }

    /** It may be the map that they leave for this one. */
    @Override
    public void putAll(Map<?, ? extends T> several) {
        new LinkedHashMap<Object, T>(several).forEach(this::put);
    }

    /** A member that came with another key has only this one from now on. */
    private void keep(Object key, T member) {
        Object before = keys.put(member, key);
        if (before != null) {
            members.remove(before, member);
        }
        members.put(key, member);
    }

    // going

    @Override
    public @Nullable T remove(@Nullable Object key) {
        T old = members.get(key);
        if (old != null) {
            membership.remove(old, () -> take(old));
        }
        return old;
    }

    private void take(Object member) {
        members.remove(Objects.requireNonNull(keys.remove(member)));
    }

    private void take(Iterator<Entry<Object, T>> each, T member) {
        membership.remove(member, () -> {
            each.remove();
            keys.remove(member);
        });
    }

    @Override
    public Set<Entry<Object, T>> entrySet() {
        return new Entries();
    }

    /** The entries, each of which may be taken out. */
    private final class Entries extends AbstractSet<Entry<Object, T>> {
        @Override
        public int size() {
            return members.size();
        }

        @Override
        public Iterator<Entry<Object, T>> iterator() {
            Iterator<Entry<Object, T>> each = members.entrySet().iterator();
            return new MappedIterator<>(
                    each, entry -> Map.entry(entry.getKey(), entry.getValue()), entry -> take(each, entry.getValue()));
        }
    }

    @Override
    public void assign(Collection<? extends T> others) {
        Set<T> wanted = new LinkedHashSet<>(others);
        wanted.forEach(membership::check);
        values().removeIf(member -> !wanted.contains(member));
        wanted.forEach(member -> put(relation.keyOf(member), member));
    }

    // in step

    @Override
    public void fill(Collection<?> loaded) {
        Map<Object, T> byKey = new LinkedHashMap<>();
        for (Object each : loaded) {
            T member = membership.member(each);
            byKey.put(relation.keyOf(member), member);
        }
        if (byKey.size() < loaded.size()) {
            throw new UsageException(
                    ErrorCode.BAD_KEY,
                    "Two members of " + relation + " have the same "
                            + relation.options().keeping().by() + ", and a map holds one of them.",
                    "keep them in a List or a Set, or let the database refuse such rows by a unique constraint");
        }
        become(new KeyedMembers<>(byKey));
    }

    @Override
    public void addQuietly(T member) {
        if (!keys.containsKey(member)) {
            Object key = relation.keyOf(member);
            remove(key);
            membership.quietly(null, member, () -> keep(key, member));
        }
    }

    @Override
    public void removeQuietly(Object member) {
        if (keys.containsKey(member)) {
            membership.quietly(member, null, () -> take(member));
        }
    }

    @Override
    public void drop(Set<?> gone) {
        members.values().removeIf(gone::contains);
        keys.keySet().removeIf(gone::contains);
    }

    @Override
    public List<T> snapshot() {
        return new KeyedMembers<>(members);
    }

    @Override
    public void become(Collection<?> others) {
        members.clear();
        keys.clear();
        ((KeyedMembers<?>) others).byKey().forEach((key, member) -> keep(key, membership.member(member)));
    }
}
