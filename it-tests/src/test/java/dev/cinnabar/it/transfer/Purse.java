package dev.cinnabar.it.transfer;

import dev.cinnabar.orm.Check;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;

/** Money in one place; it is never less than nothing, which the database sees to. */
@Entity(table = "purses", checks = @Check(name = "ck_purse_not_overdrawn", sql = "balance >= 0"))
public final class Purse extends PurseModel {
    static class Mapped {
        @Id(autoincrement = false)
        long id;

        int balance;
    }

    Purse() {}

    Purse(long id, int balance) {
        setId(id);
        setBalance(balance);
    }
}
