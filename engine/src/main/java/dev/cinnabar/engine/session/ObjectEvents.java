package dev.cinnabar.engine.session;

import dev.cinnabar.engine.unit.ObjectListener;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.event.Events;
import dev.cinnabar.orm.AfterLoad;
import dev.cinnabar.orm.AttributeEvent;
import dev.cinnabar.orm.BeforeAppend;
import dev.cinnabar.orm.BeforeRemove;
import dev.cinnabar.orm.BeforeSet;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.ObjectState;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.StateChanged;
import dev.cinnabar.orm.access.EntityAccess;
import org.jspecify.annotations.Nullable;

/** Makes events of what happens to single objects, where somebody listens. */
record ObjectEvents(Session session, Events events) implements ObjectListener {
    /** Makes an event. */
    private interface Making {
        AttributeEvent make(Session session, Model entity, String name, @Nullable Object from, @Nullable Object to);
    }

    @Override
    public void loaded(Tracked object) {
        if (events.hears(AfterLoad.class)) {
            events.publish(new AfterLoad(session, object.object()));
        }
    }

    @Override
    public void returned(Tracked object, ObjectState from, ObjectState to) {
        if (events.hears(StateChanged.class)) {
            events.publish(new StateChanged(session, object.object(), from, to));
        }
    }

    @Override
    public void changing(Tracked object, int slot, @Nullable Object from, @Nullable Object to) {
        Relation<?, ?> relation = object.mapping().type().relationAt(slot);
        if (relation == null || !relation.isToMany()) {
            tell(BeforeSet.class, BeforeSet::new, object, slot, from == EntityAccess.UNKNOWN ? null : from, to);
            return;
        }
        if (from != null) {
            tell(BeforeRemove.class, BeforeRemove::new, object, slot, from, null);
        }
        if (to != null) {
            tell(BeforeAppend.class, BeforeAppend::new, object, slot, null, to);
        }
    }

    private void tell(
            Class<? extends AttributeEvent> type,
            Making making,
            Tracked object,
            int slot,
            @Nullable Object from,
            @Nullable Object to) {
        if (events.hears(type)) {
            EntityType<?> entity = object.mapping().type();
            events.publish(making.make(session, object.object(), entity.nameAt(slot), from, to));
        }
    }
}
