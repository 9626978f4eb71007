package dev.cinnabar.ext.observability;

import dev.cinnabar.connect.AfterExecute;
import dev.cinnabar.connect.BeforeCheckout;
import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Checkout;
import dev.cinnabar.connect.CheckoutFailed;
import dev.cinnabar.connect.ExecuteFailed;
import dev.cinnabar.connect.Execution;
import dev.cinnabar.connect.Mark;
import dev.cinnabar.connect.TransactionBegan;
import dev.cinnabar.connect.TransactionCommitted;
import dev.cinnabar.connect.TransactionRolledBack;
import dev.cinnabar.connect.TransactionUnknown;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.event.Subscription;
import dev.cinnabar.orm.LoadedOneByOne;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the flight recorder of one engine, as long as a recording runs. Shared by all threads. */
final class FlightListeners {
    private final Target target;
    private final Descriptions descriptions;
    private final List<Subscription> places;
    private final InFlight<StatementEvent> statements = new InFlight<>();
    private final InFlight<TransactionEvent> transactions = new InFlight<>();
    private final InFlight<PoolAcquireEvent> waits = new InFlight<>();

    FlightListeners(Ear ear, Target target, Descriptions descriptions) {
        this.target = target;
        this.descriptions = descriptions;
        FlightFlushes flushes = new FlightFlushes(target);
        this.places = List.of(
                ear.on(BeforeExecute.class, this::begin),
                ear.on(AfterExecute.class, this::end),
                ear.on(ExecuteFailed.class, this::fail),
                ear.on(TransactionBegan.class, this::begin),
                ear.on(TransactionCommitted.class, event -> ended(event.mark(), "committed")),
                ear.on(TransactionRolledBack.class, event -> ended(event.mark(), "rolled back")),
                ear.on(TransactionUnknown.class, event -> ended(event.mark(), "unknown")),
                ear.on(BeforeCheckout.class, this::begin),
                ear.on(Checkout.class, event -> acquired(event.mark(), null)),
                ear.on(CheckoutFailed.class, event -> acquired(event.mark(), Failure.of(event.error()))),
                ear.on(LoadedOneByOne.class, this::tell),
                flushes.begins(ear),
                flushes.ends(ear),
                flushes.fails(ear));
    }

    /** Listens no more. */
    void close() {
        places.forEach(Subscription::close);
    }

    private void begin(BeforeExecute event) {
        StatementEvent told = new StatementEvent();
        if (told.isEnabled()) {
            told.begin();
            statements.begin(event.execution(), told);
        }
    }

    private void end(AfterExecute event) {
        StatementEvent told = statements.end(event.execution());
        if (told != null) {
            told.rows = event.rows();
            commit(told, event.dialect(), event.sql(), event.execution(), null);
        }
    }

    private void fail(ExecuteFailed event) {
        StatementEvent told = statements.end(event.execution());
        if (told != null) {
            commit(told, event.dialect(), event.sql(), event.execution(), Failure.of(event.error()));
        }
    }

    private void commit(
            StatementEvent told, Dialect dialect, String sql, Execution execution, @Nullable Failure failure) {
        told.end();
        if (told.shouldCommit()) {
            Described described = descriptions.of(dialect, sql, execution);
            told.of(target);
            told.summary = described.summary();
            told.sql = described.text();
            told.sets = execution.sets();
            told.ended(failure);
            told.commit();
        }
    }

    private void begin(TransactionBegan event) {
        TransactionEvent told = new TransactionEvent();
        if (told.isEnabled()) {
            told.begin();
            transactions.begin(event.mark(), told);
        }
    }

    private void ended(Mark mark, String outcome) {
        TransactionEvent told = transactions.end(mark);
        if (told != null) {
            told.end();
            if (told.shouldCommit()) {
                told.of(target);
                told.outcome = outcome;
                told.commit();
            }
        }
    }

    private void begin(BeforeCheckout event) {
        PoolAcquireEvent told = new PoolAcquireEvent();
        if (told.isEnabled()) {
            told.begin();
            waits.begin(event.mark(), told);
        }
    }

    private void acquired(Mark mark, @Nullable Failure failure) {
        PoolAcquireEvent told = waits.end(mark);
        if (told != null) {
            told.end();
            if (told.shouldCommit()) {
                told.of(target);
                told.ended(failure);
                told.commit();
            }
        }
    }

    private void tell(LoadedOneByOne event) {
        OneByOneEvent told = new OneByOneEvent();
        if (told.shouldCommit()) {
            told.of(target);
            told.relation = event.relation().toString();
            told.statements = event.statements();
            told.commit();
        }
    }
}
