package dev.cinnabar.dialect;

import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AlterEnum;
import dev.cinnabar.schema.SchemaOperation.AlterSequence;
import dev.cinnabar.schema.SchemaOperation.CreateEnum;
import dev.cinnabar.schema.SchemaOperation.CreateSchema;
import dev.cinnabar.schema.SchemaOperation.CreateSequence;
import dev.cinnabar.schema.SchemaOperation.CreateView;
import dev.cinnabar.schema.SchemaOperation.DropEnum;
import dev.cinnabar.schema.SchemaOperation.DropSchema;
import dev.cinnabar.schema.SchemaOperation.DropSequence;
import dev.cinnabar.schema.SchemaOperation.DropView;
import dev.cinnabar.schema.Sequence;
import dev.cinnabar.schema.SequenceOptions;
import dev.cinnabar.schema.View;
import java.util.List;

/** The words for what stands beside tables: views, sequences, schemas and types of words. Safe for many threads. */
public abstract class ObjectGrammar extends RemakeGrammar {
    protected ObjectGrammar(Dialect dialect) {
        super(dialect);
    }

    /** {@code DROP TABLE IF EXISTS}, with a blank behind it. */
    protected final String drop(String what, boolean ifExists) {
        return "DROP " + what + " " + (ifExists ? "IF EXISTS " : "");
    }

    final List<String> objectSteps(SchemaOperation operation) {
        if (operation instanceof CreateView create) {
            return createView(create.view(), create.orReplace());
        }
        if (operation instanceof DropView drop) {
            return List.of(dropView(drop.view(), drop.ifExists()));
        }
        if (operation instanceof CreateSequence create) {
            return createSequence(create.sequence(), create.ifNotExists());
        }
        if (operation instanceof DropSequence drop) {
            return dropSequence(drop.sequence(), drop.ifExists());
        }
        if (operation instanceof CreateSchema create) {
            return createSchema(create);
        }
        if (operation instanceof DropSchema drop) {
            return dropSchema(drop);
        }
        if (operation instanceof AlterSequence change) {
            return alterSequence(change);
        }
        return enumSteps(operation);
    }

    private List<String> enumSteps(SchemaOperation operation) {
        if (operation instanceof CreateEnum create) {
            return createEnum(create);
        }
        if (operation instanceof AlterEnum change) {
            return alterEnum(change);
        }
        return dropEnum((DropEnum) operation);
    }

    protected List<String> createView(View view, boolean orReplace) {
        requireView(view);
        return List.of("CREATE " + (orReplace ? "OR REPLACE " : "") + (view.isTemporary() ? "TEMPORARY " : "")
                + viewKind(view) + " " + quote(view.name()) + " AS " + query(view.query()));
    }

    protected final void requireView(View view) {
        require(Feature.VIEWS, "views", "Use the query itself.");
        if (view.isMaterialized()) {
            require(Feature.MATERIALIZED_VIEWS, "materialized views", "Use a view, or a table made by CreateTableAs.");
        }
    }

    protected static String viewKind(View view) {
        return view.isMaterialized() ? "MATERIALIZED VIEW" : "VIEW";
    }

    protected String dropView(View view, boolean ifExists) {
        return drop(viewKind(view), ifExists) + quote(view.name());
    }

    protected List<String> createSequence(Sequence sequence, boolean ifNotExists) {
        requireSequences(sequence);
        return List.of("CREATE SEQUENCE " + (ifNotExists ? "IF NOT EXISTS " : "") + quote(sequence.fullName())
                + sequenceOptions(sequence.options()));
    }

    protected List<String> dropSequence(Sequence sequence, boolean ifExists) {
        requireSequences(sequence);
        return List.of(drop("SEQUENCE", ifExists) + quote(sequence.fullName()));
    }

    /** Every option, also what is left to the database. */
    protected List<String> alterSequence(AlterSequence change) {
        requireSequences(change.to());
        SequenceOptions to = change.to().options();
        long increment = to.increment() == null ? 1 : to.increment();
        Long first = increment > 0 ? to.least() : to.greatest();
        long usual = increment > 0 ? 1 : -1;
        return List.of("ALTER SEQUENCE " + quote(change.to().fullName()) + " INCREMENT BY " + increment
                + (to.least() == null ? " NO MINVALUE" : " MINVALUE " + to.least())
                + (to.greatest() == null ? " NO MAXVALUE" : " MAXVALUE " + to.greatest())
                + " START WITH " + (to.start() != null ? to.start() : first != null ? first : (Long) usual)
                + " CACHE " + (to.cache() == null ? 1 : to.cache())
                + (to.cycle() ? " CYCLE" : " NO CYCLE"));
    }

    private void requireSequences(Sequence sequence) {
        require(
                Feature.SEQUENCES,
                "the sequence " + sequence.fullName(),
                "Use an identity column or an automatic key.");
    }

    protected List<String> createSchema(CreateSchema create) {
        require(Feature.SCHEMAS, "schemas", "Leave the schema out.");
        return List.of("CREATE SCHEMA " + (create.ifNotExists() ? "IF NOT EXISTS " : "") + quote(create.name()));
    }

    protected List<String> dropSchema(DropSchema drop) {
        require(Feature.SCHEMAS, "schemas", "Leave the schema out.");
        return List.of(drop("SCHEMA", drop.ifExists()) + quote(drop.name()) + (drop.cascade() ? " CASCADE" : ""));
    }

    /** Nothing, unless the dialect has enums that stand by themselves. */
    protected List<String> createEnum(CreateEnum create) {
        return List.of();
    }

    /** Nothing, unless the dialect has enums that stand by themselves. */
    protected List<String> alterEnum(AlterEnum change) {
        return List.of();
    }

    /** Nothing, unless the dialect has enums that stand by themselves. */
    protected List<String> dropEnum(DropEnum drop) {
        return List.of();
    }
}
