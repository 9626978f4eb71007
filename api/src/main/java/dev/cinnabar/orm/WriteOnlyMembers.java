package dev.cinnabar.orm;

import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Delete;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Update;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Knows the members that came by it; what it was told to remove counts as one that was there. */
final class WriteOnlyMembers<E extends Model, T extends Model> implements WriteOnly<T>, RelationMembers<T> {
    private final ToMany<E, T> relation;
    private final E owner;
    private final Membership<E, T> membership;
    private final Set<T> known = new LinkedHashSet<>();

    WriteOnlyMembers(ToMany<E, T> relation, E owner) {
        this.relation = relation;
        this.owner = owner;
        this.membership = new Membership<>(relation, owner, this);
    }

    @Override
    public Collection<T> all() {
        return known;
    }

    @Override
    public void add(T member) {
        membership.check(member);
        if (!known.contains(member)) {
            began();
            membership.add(member, () -> known.add(member));
        }
    }

    @Override
    public void addAll(Collection<? extends T> members) {
        members.forEach(this::add);
    }

    @Override
    public void remove(T member) {
        membership.check(member);
        List<Object> before = began();
        membership.remove(member, () -> take(member, before));
    }

    private void take(Object member, List<Object> before) {
        if (!known.remove(member)) {
            before.add(member);
        }
    }

    /** What was there before the first change since the flush. */
    @SuppressWarnings("unchecked") // it is what stands below
    private List<Object> began() {
        Model model = owner;
        if (!model.isChanged(relation.slot())) {
            model.membersChanged(relation.slot(), new ArrayList<>(known));
        }
        return (List<Object>) Objects.requireNonNull(model.before(relation.slot()));
    }

    // statements

    @Override
    public Select<T> select() {
        return relation.reach(Sql.select(relation.target()))
                .where(relation.ends().belongTo(owner))
                .orderBy(relation.order());
    }

    @Override
    public Update<T> update() {
        return Sql.update(relation.target().javaType()).where(mine());
    }

    @Override
    public Delete<T> delete() {
        return Sql.delete(relation.target().javaType()).where(mine());
    }

    private Condition mine() {
        return relation.ends().belongHere(owner);
    }

    // in step

    @Override
    public void fill(List<?> loaded) {
        throw new IllegalStateException(relation + " is never loaded");
    }

    @Override
    public void addQuietly(T member) {
        if (!known.contains(member)) {
            began();
            membership.quietly(null, member, () -> known.add(member));
        }
    }

    @Override
    public void removeQuietly(Object member) {
        List<Object> before = began();
        membership.quietly(member, null, () -> take(member, before));
    }

    @Override
    public void drop(Set<?> gone) {
        known.removeIf(gone::contains);
    }

    @Override
    public void become(List<?> others) {
        known.clear();
        others.forEach(member -> known.add(membership.member(member)));
    }

    /** Those that it is given come; what it does not know stays. */
    @Override
    public void assign(Collection<? extends T> others) {
        addAll(others);
    }
}
