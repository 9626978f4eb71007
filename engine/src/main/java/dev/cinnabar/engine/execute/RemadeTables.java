package dev.cinnabar.engine.execute;

import dev.cinnabar.dialect.SchemaGrammar;
import dev.cinnabar.dialect.SchemaQueries;
import dev.cinnabar.dialect.StandingTable;
import dev.cinnabar.dialect.TableRemake;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.RebuildTable;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Makes tables anew where ALTER TABLE has no words for a step: the table is looked at as it stands, and what was wrong around it before
 * is the most that may be wrong afterwards. Used once, within a transaction.
 */
final class RemadeTables {
    private final Conversation connection;
    private final SchemaGrammar grammar;
    private final SchemaQuestions questions;
    private final Consumer<? super String> told;

    /** @param told hears of each statement before it is sent */
    RemadeTables(Conversation connection, Consumer<? super String> told) {
        this.connection = connection;
        this.told = told;
        this.grammar = connection.dialect().schema();
        this.questions = new SchemaQuestions(connection);
    }

    /** Takes the steps on one table, which make it anew or not. */
    void take(TableName name, List<SchemaOperation> steps) {
        StandingTable standing = ask(reader -> reader.standing(connection.wire().jdbc(), name))
                .orElseThrow(() -> new UsageException(
                        ErrorCode.UNKNOWN_TABLE,
                        "There is no table " + name + " to be changed.",
                        "Create it first, or name the schema that it stands in."));
        if (steps.stream().allMatch(step -> isPlain(step, standing.table()))) {
            steps.forEach(step -> grammar.statements(step).forEach(this::send));
        } else if (steps.get(0) instanceof RebuildTable rebuild) {
            remake(standing.saidWhole(), grammar.remade(standing.table(), rebuild));
        } else {
            remake(standing, grammar.remade(standing.table(), steps));
        }
    }

    private void send(String sql) {
        told.accept(sql);
        connection.runDdl(sql);
    }

    private boolean isPlain(SchemaOperation step, TableDefinition standing) {
        return !grammar.remakes(step) || grammar.isPlain(step, standing);
    }

    private void remake(StandingTable standing, TableDefinition to) {
        refuseIfPointedAt(standing);
        TableRemake words = grammar.remake(standing, to);
        List<String> before = faults(standing);
        try {
            words.copy().forEach(sql -> run(sql, standing));
            words.checks().forEach(check -> refuseRows(check, standing));
            words.finish().forEach(sql -> run(sql, standing));
        } catch (RuntimeException failure) {
            words.cleanup().forEach(this::cleanUp);
            throw failure;
        }
        List<String> after = new ArrayList<>(faults(standing));
        after.removeAll(before);
        if (!after.isEmpty()) {
            throw new UsageException(
                    ErrorCode.BAD_DEFINITION,
                    "The table " + name(standing) + " cannot be made anew as it was said: " + String.join("; ", after)
                            + ".",
                    "Mend the rows, the views and the triggers first, or say the step otherwise.");
        }
    }

    private static TableName name(StandingTable standing) {
        return TableName.of(standing.table());
    }

    /** Dropped with foreign keys at work, the old table would take rows of others along. */
    private void refuseIfPointedAt(StandingTable standing) {
        EngineTransaction transaction = connection.transactions().innermost();
        boolean rests = transaction != null && transaction.start().remakesTables();
        if (!rests && !standing.referrers().isEmpty()) {
            throw new UsageException(
                    ErrorCode.TRANSACTION_STATE,
                    "The step makes the table " + name(standing) + " anew, and rows of "
                            + standing.referrers().stream()
                                    .map(TableName::toString)
                                    .collect(Collectors.joining(", "))
                            + " may point at it: that takes a transaction in which foreign keys rest.",
                    "Begin it so: connection.begin(TransactionOptions.USUAL.withTablesRemade(true)); or commit first,"
                            + " or take the step on the engine.");
        }
    }

    private void refuseRows(TableRemake.RowCheck check, StandingTable standing) {
        long rows = ask(reader -> SchemaQueries.list(connection.wire().jdbc(), check.count(), row -> row.getLong(1)))
                .get(0);
        if (rows > 0) {
            throw new UsageException(
                    ErrorCode.WRONG_TYPE,
                    "The table " + name(standing) + " cannot be made anew: " + rows + (rows == 1 ? " row" : " rows")
                            + " of it " + check.problem() + ".",
                    "Mend the rows first, or keep the type.");
        }
    }

    private List<String> faults(StandingTable standing) {
        return ask(reader -> reader.faults(connection.wire().jdbc(), standing));
    }

    /** These statements are the dialect's own, and leave nothing behind in the session. */
    private void run(String sql, StandingTable standing) {
        told.accept(sql);
        try {
            connection.executor().ddl(sql);
        } catch (IntegrityException broken) {
            throw broken.table().filter(standing.spare()::equalsIgnoreCase).isPresent()
                    ? broken.withColumns(standing.table().name(), broken.columns())
                    : broken;
        }
    }

    private void cleanUp(String sql) {
        try {
            connection.wire().run(sql);
        } catch (SQLException failure) {
            connection.breakOff();
        }
    }

    private <T> T ask(SchemaQuestions.Question<T> question) {
        return questions.ask(question);
    }
}
