package dev.cinnabar.it.orm.things;

import dev.cinnabar.orm.Cascade;
import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import dev.cinnabar.orm.Version;
import java.util.List;

/** Money that two may want at once. */
@Entity(table = "accounts")
public final class Account extends AccountModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String owner;

        int balance;

        @Version
        int version = 1;

        @Relationship(cascade = {Cascade.SAVE_UPDATE, Cascade.DELETE, Cascade.DELETE_ORPHAN})
        List<Booking> bookings;
    }

    Account() {}

    public Account(String owner, int balance) {
        setOwner(owner);
        setBalance(balance);
    }
}
