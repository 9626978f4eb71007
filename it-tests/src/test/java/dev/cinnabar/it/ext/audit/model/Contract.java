package dev.cinnabar.it.ext.audit.model;

import dev.cinnabar.ext.audit.Audited;
import dev.cinnabar.orm.Entity;

/** A paper with parties. */
@Audited
@Entity(inherits = Paper.class)
public final class Contract extends ContractModel {
    static class Mapped {
        int parties = 2;
    }

    Contract() {}

    public Contract(String title) {
        super(title);
    }
}
