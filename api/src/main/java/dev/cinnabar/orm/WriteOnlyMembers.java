package dev.cinnabar.orm;

import dev.cinnabar.orm.access.EntityAccess;
import dev.cinnabar.orm.access.Link;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Delete;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Update;
import java.util.ArrayList;
import java.util.Collection;

/** Holds no member: those that come and go wait with the owner until they are sent, and are forgotten then. */
final class WriteOnlyMembers<E extends Model, T extends Model> implements WriteOnly<T> {
    private final ToMany<E, T> relation;
    private final E owner;

    WriteOnlyMembers(ToMany<E, T> relation, E owner) {
        this.relation = relation;
        this.owner = owner;
    }

    @Override
    public void add(T member) {
        check(member);
        if (!waiting().added().contains(member)) {
            owner.comes(relation.slot(), member);
            relation.tellAttached(owner, member);
            Link link = owner.link();
            if (link != null) {
                link.joining(relation.slot(), member);
            }
        }
    }

    @Override
    public void addAll(Collection<? extends T> members) {
        new ArrayList<>(members).forEach(this::add); // which may change what was given
    }

    @Override
    public void remove(T member) {
        check(member);
        if (!waiting().removed().contains(member)) {
            owner.goes(relation.slot(), member);
            relation.tellDetached(owner, member);
            relation.tellLeaving(owner, member);
        }
    }

    private void check(T member) {
        relation.check(member);
        relation.checkWritable();
    }

    private EntityAccess.Queue waiting() {
        Queues queues = owner.queuesOrNull();
        return queues == null ? EntityAccess.Queue.EMPTY : queues.at(relation.slot());
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
}
