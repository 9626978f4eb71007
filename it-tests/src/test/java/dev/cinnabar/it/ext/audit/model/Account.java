package dev.cinnabar.it.ext.audit.model;

import dev.cinnabar.ext.audit.Attributed;
import dev.cinnabar.ext.audit.Audited;
import dev.cinnabar.ext.audit.Timestamped;
import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Embedded;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import dev.cinnabar.orm.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody with money, a secret and badges. */
@Audited(except = "secret")
@Entity(table = "audited_accounts")
public final class Account extends AccountModel implements Timestamped, Attributed {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50, unique = true)
        String owner;

        int balance = 1;

        @Column(length = 50)
        @Nullable
        String secret;

        @Column(text = true, deferred = true)
        @Nullable
        String remarks;

        @Embedded
        @Nullable
        Address home;

        @Version
        int version;

        @Relationship(secondary = "audited_account_badges", backPopulates = "accounts")
        List<Badge> badges;
    }

    Account() {}

    public Account(String owner) {
        setOwner(owner);
    }
}
