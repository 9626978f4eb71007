package dev.cinnabar.orm;

import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The members of a map at one moment, each with the key under which it stood, whatever becomes of that. Immutable. */
final class KeyedMembers<T> extends AbstractList<T> {
    private final Map<Object, T> byKey;
    private final List<T> members;

    KeyedMembers(Map<Object, T> byKey) {
        this.byKey = new LinkedHashMap<>(byKey);
        this.members = List.copyOf(byKey.values());
    }

    Map<Object, T> byKey() {
        return byKey;
    }

    @Override
    public T get(int index) {
        return members.get(index);
    }

    @Override
    public int size() {
        return members.size();
    }
}
