package dev.cinnabar.it.ext.audit.model;

import dev.cinnabar.ext.audit.Audited;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;

/** It leaves out what it does not have. */
@Audited(except = "pasword")
@Entity(table = "audited_misnamed")
public final class Misnamed extends MisnamedModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        int password = 1;
    }
}
