package dev.cinnabar.engine.session;

import dev.cinnabar.engine.flush.FlushListener;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.event.Events;
import dev.cinnabar.orm.AfterDelete;
import dev.cinnabar.orm.AfterFlush;
import dev.cinnabar.orm.AfterInsert;
import dev.cinnabar.orm.AfterUpdate;
import dev.cinnabar.orm.BeforeDelete;
import dev.cinnabar.orm.BeforeInsert;
import dev.cinnabar.orm.BeforeUpdate;
import dev.cinnabar.orm.EntityChange.Kind;
import dev.cinnabar.orm.Flushed;
import dev.cinnabar.orm.LinkChange;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.ObjectEvent;
import dev.cinnabar.orm.RowChange;
import dev.cinnabar.orm.RowsWritten;
import dev.cinnabar.orm.Session;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes events of what a flush does, where somebody listens. */
record EventListener(Session session, Events events, UnitOfWork unit) implements FlushListener {
    /** Makes an event. */
    private interface Making {
        ObjectEvent make(Session session, Model entity, Map<String, @Nullable Object> previous);
    }

    /** A class of events, and how one is made. */
    private record Sort(Class<? extends ObjectEvent> type, Making making) {}

    private static final Map<Kind, Sort> BEFORE = Map.of(
            Kind.INSERT, new Sort(BeforeInsert.class, BeforeInsert::new),
            Kind.UPDATE, new Sort(BeforeUpdate.class, BeforeUpdate::new),
            Kind.DELETE, new Sort(BeforeDelete.class, BeforeDelete::new));

    private static final Map<Kind, Sort> AFTER = Map.of(
            Kind.INSERT, new Sort(AfterInsert.class, AfterInsert::new),
            Kind.UPDATE, new Sort(AfterUpdate.class, AfterUpdate::new),
            Kind.DELETE, new Sort(AfterDelete.class, AfterDelete::new));

    private static Sort sort(Kind kind, boolean before) {
        return Objects.requireNonNull((before ? BEFORE : AFTER).get(kind));
    }

    @Override
    public boolean hears(Kind kind, boolean before) {
        return events.hears(sort(kind, before).type());
    }

    @Override
    public boolean hears(Kind kind, boolean before, Class<?> entity) {
        return events.hears(sort(kind, before).type(), entity);
    }

    @Override
    public boolean wantsRows() {
        return events.hears(RowsWritten.class);
    }

    @Override
    public boolean wantsRows(Class<?> entity) {
        return events.hears(RowsWritten.class, entity);
    }

    @Override
    public void written(List<RowChange> rows, List<LinkChange> links) {
        RowsWritten event = new RowsWritten(session, rows, links);
        unit.telling(null, () -> events.publish(event));
    }

    @Override
    public boolean wantsAccount() {
        return events.hears(AfterFlush.class) || events.hears(Flushed.class);
    }

    @Override
    public void heard(Kind kind, boolean before, Tracked row, Map<String, @Nullable Object> previous) {
        ObjectEvent event = sort(kind, before).making().make(session, row.object(), previous);
        unit.telling(before ? row : null, () -> events.publish(event));
    }
}
