package dev.cinnabar.migrate.run;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.SchemaOperation.AddConstraint;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SchemaOperation.Conditional;
import dev.cinnabar.schema.SchemaOperation.CreateIndex;
import dev.cinnabar.schema.SchemaOperation.DropColumn;
import dev.cinnabar.schema.SchemaOperation.DropConstraint;
import dev.cinnabar.schema.SchemaOperation.DropIndex;
import dev.cinnabar.schema.SchemaOperation.RebuildTable;
import dev.cinnabar.schema.TableName;

/** What is said to a person whose migration cannot go on. Stateless. */
final class Told {
    private Told() {}

    /** A step in a few words, before it has any of SQL. */
    static String briefly(SchemaOperation operation) {
        if (operation instanceof Conditional conditional) {
            return briefly(conditional.operation());
        }
        String what = operation.getClass().getSimpleName();
        if (operation instanceof AlterColumn change) {
            return what + " " + change.table() + "." + change.from().name();
        } else if (operation instanceof AddColumn add) {
            return what + " " + add.table() + "." + add.column().name();
        } else if (operation instanceof DropColumn drop) {
            return what + " " + drop.table() + "." + drop.column().name();
        } else if (operation instanceof CreateIndex create) {
            return what + " " + create.table() + "." + create.index().name();
        } else if (operation instanceof DropIndex drop) {
            return what + " " + drop.table() + "." + drop.index().name();
        } else if (operation instanceof AddConstraint add) {
            return what + " " + add.table() + "." + add.constraint().name();
        } else if (operation instanceof DropConstraint drop) {
            return what + " " + drop.table() + "." + drop.constraint().name();
        }
        return operation instanceof RebuildTable rebuild ? what + " " + rebuild.table() : what;
    }

    static UsageException unfinished(LogRow row) {
        boolean up = row.state() == LogState.UPGRADING;
        String where = row.statement() == 0
                ? "before its first statement"
                : "at statement " + row.statement() + " of " + row.statements() + ": " + row.sql();
        return new UsageException(
                ErrorCode.UNFINISHED_REVISION,
                "The revision " + row.revision() + " was begun to be " + (up ? "taken" : "taken back")
                        + " and did not come to its end; it stopped " + where,
                "See whether that statement took effect, finish the revision or undo it by hand, and say where the"
                        + " database stands then: stamp(\"" + row.revision() + "\"), or stamp the revision before it.");
    }

    static UsageException edited(Script script) {
        return new UsageException(
                ErrorCode.EDITED_REVISION,
                "The revision " + script.id() + " (" + script.origin() + ") is not what it was when it was applied.",
                "Put the script back as it was and write a new revision for the change; or, if nothing in it has"
                        + " changed that matters, stamp the database where it stands.");
    }

    static UsageException moved(Script script, TableName versions) {
        return new UsageException(
                ErrorCode.DATABASE_AHEAD,
                "The database does not stand where it stood when this run began, so that revision " + script.id()
                        + " is not the next one: somebody else changed the table `" + versions + "`.",
                "Run it again.");
    }

    static UsageException ended(Script script, Part part) {
        return new UsageException(
                ErrorCode.UNUSABLE_SCRIPT,
                "The revision " + script.id() + " (" + script.origin() + ") ended the transaction of the migration: `"
                        + part.sql().get(0) + "` committed or rolled back.",
                "Take that out: what a revision does is committed at its end; steps that cannot be in a transaction are"
                        + " said in outsideTransaction(…).");
    }

    static UsageException open(Script script, Part part) {
        return new UsageException(
                ErrorCode.UNUSABLE_SCRIPT,
                "The revision " + script.id() + " (" + script.origin() + ") left a transaction open: `"
                        + part.sql().get(0) + "` began one.",
                "Commit it there: these steps are outside of the migration's own.");
    }

    static UsageException notTogether(RevisionPlan plan) {
        return new UsageException(
                ErrorCode.BAD_OPTION,
                "All revisions were to share one transaction, and " + plan.id() + " ("
                        + plan.script().origin() + ") has steps outside of one.",
                "Take the revisions before it in one run, it in another; or leave oneTransaction out.");
    }
}
