package dev.cinnabar.connect;

import dev.cinnabar.dialect.Dialect;

/** Something that happens on a connection. All of them are immutable, and none shows a bound value in its text. */
public sealed interface ConnectionEvent
        permits Connect,
                BeforeCheckout,
                Checkout,
                CheckoutFailed,
                Checkin,
                CheckoutAbandoned,
                BeforeExecute,
                AfterExecute,
                ExecuteFailed,
                TransactionBegan,
                TransactionCommitted,
                TransactionRolledBack,
                TransactionUnknown,
                SavepointSet,
                SavepointReleased,
                SavepointRolledBack,
                BeforeDdl,
                AfterDdl {
    /** Whose database it is. */
    Dialect dialect();
}
