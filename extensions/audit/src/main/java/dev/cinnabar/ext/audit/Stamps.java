package dev.cinnabar.ext.audit;

import dev.cinnabar.orm.BeforeDelete;
import dev.cinnabar.orm.BeforeInsert;
import dev.cinnabar.orm.BeforeUpdate;

/** Says who it is in objects that are about to be written, and misses nobody before anything is sent. Shared by all threads. */
final class Stamps {
    static final String CREATED = "createdBy";
    static final String UPDATED = "updatedBy";

    private final Users users;

    Stamps(Users users) {
        this.users = users;
    }

    /** Whether writes of the entity must say who makes them. */
    static boolean concern(Class<?> entity) {
        return Attributed.class.isAssignableFrom(entity) || AuditRules.isAudited(entity);
    }

    /** Whom the program named stays. */
    void inserting(BeforeInsert event) {
        String user = users.name(event.entity());
        if (event.entity() instanceof Attributed row) {
            fill(row, user);
            if (row.getUpdatedBy() == null) {
                row.setUpdatedBy(user);
            }
        }
    }

    /** A list that changed alone writes nothing of the row, and neither does this. */
    void updating(BeforeUpdate event) {
        boolean writes = !event.changedNames().isEmpty();
        if (!writes && !AuditRules.isAudited(event.entity().getClass())) {
            return;
        }
        String user = users.name(event.entity());
        if (event.entity() instanceof Attributed row && writes) {
            if (event.changedNames().contains(CREATED)) {
                fill(row, user); // a new object that takes over a row
            }
            if (!event.changedNames().contains(UPDATED) || row.getUpdatedBy() == null) {
                row.setUpdatedBy(user);
            }
        }
    }

    private static void fill(Attributed row, String user) {
        if (row.getCreatedBy() == null) {
            row.setCreatedBy(user);
        }
    }

    void deleting(BeforeDelete event) {
        users.name(event.entity());
    }
}
