package dev.cinnabar.engine.unit;

import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Objects in the order in which they came. It takes next to nothing until the first comes, and in most sessions none does. */
public final class Rows extends AbstractSet<Tracked> {
    private @Nullable Set<Tracked> rows;

    private Set<Tracked> rows() {
        return rows == null ? Collections.emptySet() : rows;
    }

    @Override
    public boolean add(Tracked row) {
        Set<Tracked> some = rows == null ? new LinkedHashSet<>() : rows;
        rows = some;
        return some.add(row);
    }

    @Override
    public boolean remove(Object row) {
        return !isEmpty() && rows().remove(row);
    }

    @Override
    public boolean contains(Object row) {
        return !isEmpty() && rows().contains(row);
    }

    @Override
    public boolean isEmpty() {
        return rows().isEmpty();
    }

    @Override
    public int size() {
        return rows().size();
    }

    @Override
    public Iterator<Tracked> iterator() {
        return rows().iterator();
    }

    @Override
    public void clear() {
        rows().clear();
    }
}
