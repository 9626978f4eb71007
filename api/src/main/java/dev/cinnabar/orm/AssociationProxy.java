package dev.cinnabar.orm;

import dev.cinnabar.sql.Condition;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the members of a relationship, as if those were not between: the artists of an album instead of its credits. Its
 * collections are views: what is added to one makes a member, what is removed takes the member out, whose row goes if the relationship
 * cascades {@link Cascade#DELETE_ORPHAN}. Immutable.
 *
 * @param <E> the class that has the relationship
 * @param <M> the class between
 * @param <V> what stands behind it
 */
public final class AssociationProxy<E extends Model, M extends Model, V> {
    private final ToMany<E, M> between;
    private final Supplier<? extends Single<M, V>> behind;
    private final Function<V, M> make;

    AssociationProxy(ToMany<E, M> between, Supplier<? extends Single<M, V>> behind, Function<V, M> make) {
        this.between = between;
        this.behind = behind;
        this.make = make;
    }

    // in queries

    /** Whether it is among them. */
    public Condition contains(V value) {
        return between.any(behind.get().isThat(value));
    }

    /** Whether there is an object among them for which all of these hold; of values, whether there is a member between. */
    public Condition any(Condition... all) {
        return behind.get() instanceof ToOne<?, ?> one ? between.any(one.has(all)) : between.any(all);
    }

    // on objects

    /** The view of a relationship that is kept in a list. */
    public List<V> list(E entity) {
        return new ListView(members(entity));
    }

    /** The view of a relationship that is kept in a list or a set, where each is wanted once. */
    public Set<V> set(E entity) {
        return new SetView(members(entity));
    }

    /** The view of a relationship that is kept in a map, by the same keys. */
    public <K> Map<K, V> map(E entity) {
        return new MapView<>(members(entity));
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // which collection it is stands in the model
    private <C> C members(E entity) {
        return (C) between.collection(entity);
    }

    @SuppressWarnings("NullAway") // null where nothing stands behind a member
    private V value(M member) {
        return behind.get().of(member);
    }

    private final class ListView extends AbstractList<V> {
        private final List<M> members;

        ListView(List<M> members) {
            this.members = members;
        }

        @Override
        public V get(int index) {
            return value(members.get(index));
        }

        @Override
        public int size() {
            return members.size();
        }

        @Override
        public void add(int index, V value) {
            members.add(index, make.apply(value));
        }

        @Override
        public boolean addAll(Collection<? extends V> values) {
            return addAll(size(), values);
        }

        @Override
        public boolean addAll(int index, Collection<? extends V> values) {
            List<M> made = new ArrayList<>();
            values.forEach(value -> made.add(make.apply(value)));
            return members.addAll(index, made);
        }

        @Override
        public V set(int index, V value) {
            V old = get(index);
            behind.get().put(members.get(index), value);
            return old;
        }

        @Override
        public V remove(int index) {
            V old = get(index);
            members.remove(index);
            return old;
        }
    }

    private final class SetView extends AbstractSet<V> {
        private final Collection<M> members;

        SetView(Collection<M> members) {
            this.members = members;
        }

        @Override
        public int size() {
            return members.size();
        }

        @Override
        public boolean add(V value) {
            return !contains(value) && members.add(make.apply(value));
        }

        @Override
        public Iterator<V> iterator() {
            Iterator<M> each = members.iterator();
            return new MappedIterator<>(each, AssociationProxy.this::value, member -> each.remove());
        }
    }

    private final class MapView<K> extends AbstractMap<K, V> {
        private final Map<K, M> members;

        MapView(Map<K, M> members) {
            this.members = members;
        }

        @Override
        public @Nullable V get(@Nullable Object key) {
            M member = members.get(key);
            return member == null ? null : value(member);
        }

        @Override
        public boolean containsKey(@Nullable Object key) {
            return members.containsKey(key);
        }

        /** A member that is there gets another value; a new one says its key itself. */
        @Override
        public @Nullable V put(K key, V value) {
            M member = members.get(key);
            V old = member == null ? null : value(member);
            if (member == null) {
                members.put(key, make.apply(value));
            } else {
                behind.get().put(member, value);
            }
            return old;
        }

        @Override
        public @Nullable V remove(@Nullable Object key) {
            M member = members.remove(key);
            return member == null ? null : value(member);
        }

        @Override
        public Set<Entry<K, V>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public int size() {
                    return members.size();
                }

                @Override
                public Iterator<Entry<K, V>> iterator() {
                    Iterator<Entry<K, M>> each = members.entrySet().iterator();
                    return new MappedIterator<>(
                            each,
                            entry -> new SimpleImmutableEntry<>(entry.getKey(), value(entry.getValue())),
                            entry -> each.remove());
                }
            };
        }
    }
}
