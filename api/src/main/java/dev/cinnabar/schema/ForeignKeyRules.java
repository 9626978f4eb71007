package dev.cinnabar.schema;

import java.util.Objects;

/**
 * What a foreign key does when its target changes, and when it is checked. Immutable.
 *
 * @param byAlter whether the key is added after both tables stand, even where no circle asks for it
 * @param validated false if rows that stand already need not meet it
 */
public record ForeignKeyRules(
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        Deferral deferral,
        MatchKind match,
        boolean byAlter,
        boolean validated) {
    public static final ForeignKeyRules NONE = new ForeignKeyRules(
            ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION, Deferral.NONE, MatchKind.SIMPLE, false, true);

    public ForeignKeyRules {
        Objects.requireNonNull(onDelete, "onDelete");
        Objects.requireNonNull(onUpdate, "onUpdate");
        Objects.requireNonNull(deferral, "deferral");
        Objects.requireNonNull(match, "match");
    }

    public static ForeignKeyRules onDelete(ReferentialAction action) {
        return NONE.deleting(action);
    }

    public static ForeignKeyRules onUpdate(ReferentialAction action) {
        return NONE.updating(action);
    }

    public ForeignKeyRules deleting(ReferentialAction action) {
        return new ForeignKeyRules(action, onUpdate, deferral, match, byAlter, validated);
    }

    public ForeignKeyRules updating(ReferentialAction action) {
        return new ForeignKeyRules(onDelete, action, deferral, match, byAlter, validated);
    }

    public ForeignKeyRules deferred(Deferral when) {
        return new ForeignKeyRules(onDelete, onUpdate, when, match, byAlter, validated);
    }

    public ForeignKeyRules matching(MatchKind kind) {
        return new ForeignKeyRules(onDelete, onUpdate, deferral, kind, byAlter, validated);
    }

    /** Whether both mean the same to the database, whenever they were added. */
    public boolean doesAs(ForeignKeyRules other) {
        return onDelete == other.onDelete
                && onUpdate == other.onUpdate
                && deferral == other.deferral
                && match == other.match
                && validated == other.validated;
    }

    /** Added by ALTER TABLE once both tables stand. */
    public ForeignKeyRules addedByAlter() {
        return new ForeignKeyRules(onDelete, onUpdate, deferral, match, true, validated);
    }

    /** Rows that stand already are not checked, where the database can do that. */
    public ForeignKeyRules notValid() {
        return new ForeignKeyRules(onDelete, onUpdate, deferral, match, byAlter, false);
    }
}
