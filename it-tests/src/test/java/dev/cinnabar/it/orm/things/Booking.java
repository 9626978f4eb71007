package dev.cinnabar.it.orm.things;

import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;

/** A line of an account; it does not know its account as an object. */
@Entity(table = "bookings")
public final class Booking extends BookingModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        int amount;

        @ForeignKey(Account.class)
        Long accountId;
    }

    Booking() {}

    public Booking(int amount) {
        setAmount(amount);
    }
}
