package dev.cinnabar.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.dialect.DriverError;
import dev.cinnabar.dialect.DriverError.Phase;
import dev.cinnabar.error.CommitOutcomeUnknownException;
import dev.cinnabar.error.ConnectException;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.DisconnectException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.error.IntegrityException.Kind;
import dev.cinnabar.error.Retry;
import dev.cinnabar.error.StatementTimeoutException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The messages were collected from PostgreSQL 18.6 through its driver; the last rows are from the manual. */
class PostgresErrorsTest {
    private final PostgresErrors errors = new PostgresErrors();

    @Tag("REL-01")
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', emptyValue = "", textBlock = """
                42P01 | parserOpenTable | relation "nowhere" does not exist | NO_SUCH_OBJECT | Syntax | NO
                42703 | errorMissingColumn | column "nocol" does not exist | NO_SUCH_OBJECT | Syntax | NO
                42601 | scanner_yyerror | syntax error at or near "selec" | SYNTAX | Syntax | NO
                42883 | ParseFuncOrColumn | function nofunc(integer) does not exist | NO_SUCH_OBJECT | Syntax | NO
                42P07 | heap_create_with_catalog | relation "users" already exists | OBJECT_EXISTS | Syntax | NO
                42702 | colNameToVar | column reference "id" is ambiguous | SYNTAX | Syntax | NO
                23505 | _bt_check_unique | duplicate key value violates unique constraint "users_email_key" | UNIQUE | Integrity | NO
                23503 | ri_ReportViolation | insert or update on table "posts" violates foreign key constraint "posts_user_id_fkey" | FOREIGN_KEY | Integrity | NO
                23502 | ReportNotNullViolationError | null value in column "name" of relation "users" violates not-null constraint | NOT_NULL | Integrity | NO
                23514 | ExecConstraints | new row for relation "users" violates check constraint "users_age" | CHECK | Integrity | NO
                42803 | substitute_grouped_columns_mutator | column "users.email" must appear in the GROUP BY clause or be used in an aggregate function | SYNTAX | Syntax | NO
                21000 | ExecSetParamPlan | more than one row returned by a subquery used as an expression | DATA | Data | NO
                23P01 | check_exclusion_or_unique_constraint | conflicting key value violates exclusion constraint "no_overlap" | EXCLUSION | Integrity | NO
                22P02 | enum_in | invalid input value for enum mood: "glad" | DATA | Data | NO
                22003 | i4toi2 | smallint out of range | DATA | Data | NO
                22008 | DateTimeParseError | date/time field value out of range: "2020-13-45" | DATA | Data | NO
                22007 | DateTimeParseError | invalid input syntax for type date: "secret" | DATA | Data | NO
                22001 | varchar | value too long for type character varying(3) | DATA | Data | NO
                42804 | transformAssignedExpr | column "s" is of type smallint but expression is of type character varying | SYNTAX | Syntax | NO
                22012 | int4div | division by zero | DATA | Data | NO
                2201F | dsqrt | cannot take square root of a negative number | DATA | Data | NO
                2201E | dlog1 | cannot take logarithm of zero | DATA | Data | NO
                22021 | report_invalid_encoding_int | invalid byte sequence for encoding "UTF8": 0x00 | DATA | Data | NO
                2201B | RE_compile_and_cache | invalid regular expression: parentheses () not balanced | DATA | Data | NO
                22025 | MB_do_like_escape | invalid escape string | DATA | Data | NO
                22011 | text_substring | negative substring length not allowed | DATA | Data | NO
                2202E | array_cat | cannot concatenate incompatible arrays | DATA | Data | NO
                22023 | hex_decode_safe | invalid hexadecimal digit: "z" | DATA | Data | NO
                2201W | recompute_limits | LIMIT must not be negative | DATA | Data | NO
                P0001 | exec_stmt_raise | custom secret | DATABASE | Database | NO
                Z0001 | exec_stmt_raise | custom | DATABASE | Database | NO
                P0004 | exec_stmt_assert | assertion failed | DATABASE | Database | NO
                P0002 | exec_stmt_execsql | query returned no rows | DATA | Data | NO
                P0003 | exec_stmt_execsql | query returned more than one row | DATA | Data | NO
                428C9 | rewriteTargetListIU | cannot insert a non-DEFAULT value into column "a" | SYNTAX | Syntax | NO
                2BP01 | reportDependentObjects | cannot drop table users because other objects depend on it | SYNTAX | Syntax | NO
                3F000 | get_namespace_oid | schema "nosch" does not exist | NO_SUCH_OBJECT | Syntax | NO
                42704 | typenameType | type "notype" does not exist | NO_SUCH_OBJECT | Syntax | NO
                42701 | MergeAttributes | column "x" specified more than once | OBJECT_EXISTS | Syntax | NO
                42830 | transformFkeyCheckAttrs | there is no unique constraint matching given keys for referenced table "users" | SYNTAX | Syntax | NO
                42P04 | createdb | database "other" already exists | OBJECT_EXISTS | Syntax | NO
                42P06 | NamespaceCreate | schema "public" already exists | OBJECT_EXISTS | Syntax | NO
                0A000 | CheckSelectLocking | FOR UPDATE is not allowed with aggregate functions | NOT_SUPPORTED | Syntax | NO
                42P10 | infer_arbiter_indexes | there is no unique or exclusion constraint matching the ON CONFLICT specification | SYNTAX | Syntax | NO
                42P18 | pg_analyze_and_rewrite_varparams | could not determine data type of parameter $1 | SYNTAX | Syntax | NO
                0A000 | RefreshMatViewByOid | "users" is not a materialized view | NOT_SUPPORTED | Syntax | NO
                55000 | error_view_not_updatable | cannot insert into view "vv" | SYNTAX | Syntax | NO
                25001 | PreventInTransactionBlock | VACUUM cannot be executed from a function | DATABASE | Database | NO
                54011 | MergeAttributes | tables can have at most 1600 columns | RESOURCES | Resource | NO
                54000 | index_form_tuple_context | index row requires 20016 bytes, maximum size is 8191 | RESOURCES | Resource | NO
                08003 |  | This connection has been closed. | DISCONNECTED | Disconnect | SAFE
                25006 | PreventCommandIfReadOnly | cannot execute INSERT in a read-only transaction | READ_ONLY_DATABASE | Permission | NO
                25P02 | exec_parse_message | current transaction is aborted, commands ignored until end of transaction block | TRANSACTION_FAILED | Database | NO
                57014 | ProcessInterrupts | canceling statement due to statement timeout | STATEMENT_TIMEOUT | StatementTimeout | NO
                55P03 | heap_lock_tuple | could not obtain lock on row in relation "users" | LOCK_TIMEOUT | LockTimeout | SAFE
                40P01 |  | deadlock detected | SERIALIZATION_CONFLICT | SerializationConflict | SAFE
                40001 | ExecUpdate | could not serialize access due to concurrent update | SERIALIZATION_CONFLICT | SerializationConflict | SAFE
                0A000 | RevalidateCachedQuery | cached plan must not change result type | STALE_PLAN | Database | SAFE
                57P01 | ProcessInterrupts | terminating connection due to administrator command | DISCONNECTED | Disconnect | SAFE
                25P03 | ProcessInterrupts | terminating connection due to idle-in-transaction timeout | DISCONNECTED | Disconnect | SAFE
                25P04 | ProcessInterrupts | terminating connection due to transaction timeout | DISCONNECTED | Disconnect | SAFE
                42501 | aclcheck_error | permission denied for table priv | PERMISSION | Permission | NO
                08006 |  | An I/O error occurred while sending to the backend. | DISCONNECTED | Disconnect | SAFE
                57P02 | | terminating connection because of crash of another server process | DISCONNECTED | Disconnect | SAFE
                57P03 | | the database system is starting up | DISCONNECTED | Disconnect | SAFE
                08000 | | connection exception | DISCONNECTED | Disconnect | SAFE
                53100 | | could not extend file: No space left on device | RESOURCES | Resource | NO
                53200 | | out of memory | RESOURCES | Resource | NO
                58030 | | could not read block | RESOURCES | Resource | NO
                26000 | | prepared statement "S_1" does not exist | STALE_PLAN | Database | SAFE
                23001 | ri_ReportViolation | update or delete on table "users" violates RESTRICT setting | FOREIGN_KEY | Integrity | NO
                XX000 | | cache lookup failed | DATABASE | Database | NO
                ABCDE | | nobody knows this one | DATABASE | Database | NO
            """)
    void error_hasItsCodeClassAndRetry(
            String state, String routine, String message, ErrorCode code, String name, Retry retry) {
        DatabaseException exception = errors.classify(error(state, message, Map.of("routine", text(routine))));

        assertThat(exception.code()).isEqualTo(code);
        assertThat(exception.getClass().getSimpleName()).isEqualTo(name + "Exception");
        assertThat(exception.retry()).isEqualTo(retry);
    }

    private static String text(String orNull) {
        return orNull == null ? "" : orNull;
    }

    private static DriverError error(String state, String message, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.values().removeIf(String::isEmpty);
        all.put("message", message);
        return DriverError.of(new ServerException(state, all, 0));
    }

    @Tag("REL-03")
    @ParameterizedTest
    @CsvSource({"57P01", "57P02", "57P03", "08000", "08003", "08006", "08P01"})
    void brokenConnection_isADisconnect(String state) {
        assertThat(errors.classify(error(state, "gone", Map.of()))).isInstanceOf(DisconnectException.class);
    }

    @Tag("REL-03")
    @Test
    void cancelledStatement_isAStatementTimeout_notADisconnect() {
        DriverError error = error("57014", "canceling statement due to user request", Map.of());

        assertThat(errors.classify(error)).isInstanceOf(StatementTimeoutException.class);
    }

    @Tag("REL-05")
    @Test
    void brokenConnection_duringCommit_hasAnUnknownOutcome() {
        DriverError error = error("57P01", "terminating connection due to administrator command", Map.of())
                .during(Phase.COMMIT);

        assertThat(errors.classify(error)).isInstanceOf(CommitOutcomeUnknownException.class);
        assertThat(errors.classify(error).retry()).isEqualTo(Retry.UNKNOWN);
    }

    @Test
    void conflictDuringCommit_isKnownToHaveFailed() {
        DriverError error =
                error("40001", "could not serialize access", Map.of()).during(Phase.COMMIT);

        assertThat(errors.classify(error).retry()).isEqualTo(Retry.SAFE);
    }

    @ParameterizedTest
    @CsvSource({
        "28P01, LOGIN_REFUSED, NO",
        "28000, LOGIN_REFUSED, NO",
        "3D000, NO_SUCH_DATABASE, NO",
        "08001, CONNECT_FAILED, SAFE",
        "08004, CONNECT_FAILED, NO",
        "57P03, CONNECT_FAILED, SAFE",
        "53300, RESOURCES, SAFE"
    })
    void errorWhileConnecting_isAConnectException(String state, ErrorCode code, Retry retry) {
        DatabaseException exception =
                errors.classify(error(state, "no", Map.of()).during(Phase.CONNECT));

        assertThat(exception).isInstanceOf(ConnectException.class);
        assertThat(exception.code()).isEqualTo(code);
        assertThat(exception.retry()).isEqualTo(retry);
    }

    @Tag("REL-04")
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                23505 | Key (email)=(a@x) already exists. | _bt_check_unique | users | | users_email_key | UNIQUE | email
                23505 | Schlüssel »(title, slug)=(t, s)« existiert bereits. | _bt_check_unique | posts | | uq_posts | UNIQUE | title,slug
                23505 | Key ("Odd name", b)=(t, s) already exists. | _bt_check_unique | posts | | uq_posts | UNIQUE | Odd name,b
                23505 | Key (lower(email::text))=(a@x) already exists. | _bt_check_unique | users | | lower_mail | UNIQUE |
                23503 | Key (user_id)=(99) is not present in table "users". | ri_ReportViolation | posts | | posts_user_id_fkey | FOREIGN_KEY | user_id
                23503 | Key (id)=(1) is still referenced from table "posts". | ri_ReportViolation | posts | | posts_user_id_fkey | FOREIGN_KEY |
                23502 | Failing row contains (3, c@x, null, 3). | ReportNotNullViolationError | users | name | | NOT_NULL | name
                23514 | Failing row contains (3, c@x, n, -3). | ExecConstraints | users | | users_age | CHECK |
                23P01 | Key (room, during)=(1, ["2020-01-15")) conflicts with existing key (room, during)=(1, ["2020-01-01")). | check_exclusion | rooms | | no_overlap | EXCLUSION | room,during
            """)
    void brokenRule_isNamed(
            String state,
            String detail,
            String routine,
            String table,
            String column,
            String constraint,
            Kind kind,
            String columns) {
        Map<String, String> fields = Map.of(
                "detail",
                detail,
                "routine",
                routine,
                "table",
                table,
                "column",
                text(column),
                "constraint",
                text(constraint));
        var exception = (IntegrityException) errors.classify(error(state, "broken", fields));

        assertThat(exception.kind()).isEqualTo(kind);
        assertThat(exception.table()).contains(table);
        assertThat(String.join(",", exception.columns())).isEqualTo(text(columns));
        assertThat(exception.constraint().orElse(null)).isEqualTo(constraint);
    }

    @Tag("SEC-17")
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                22P02 | invalid input syntax for type integer: "s3cret" | pg_strtoint32_safe
                22003 | value "s3cret" is out of range for type integer | pg_strtoint32_safe
                22008 | date field value out of range: s3cret-13-45 | make_date
                22P02 | ungültige Eingabesyntax für Typ integer: »s3cret« | pg_strtoint32_safe
                22023 | time zone "s3cret" not recognized | DecodeTimezoneName
                42601 | syntax error at or near ""s3cret"" of jsonpath input | jsonpath_yyerror
                42P01 | relation "s3cret" does not exist | regclassin
                P0001 | words of a function about s3cret | exec_stmt_raise
                22000 | words of a function about s3cret | exec_stmt_raise
                Z0001 | words of nobody knows whom about s3cret | whoever
            """)
    void value_isInNoMessage(String state, String message, String routine) {
        DriverError error = error(state, message, Map.of("routine", routine, "detail", "Key (a)=(s3cret)"))
                .running("select cast(? as integer)");

        assertThat(errors.classify(error)).hasMessageNotContaining("s3cret");
        assertThat(errors.classify(error).getCause()).hasMessageNotContaining("s3cret");
    }

    @Tag("SEC-17")
    @Test
    void valuesInABatch_areInNoMessage_andItsRowIsNamed() {
        SQLException row = (SQLException)
                error("23505", "duplicate key value", Map.of("table", "users", "constraint", "users_email_key"))
                        .cause();
        var batch = new BatchUpdateException(
                "Batch entry 1 insert into users values (('s3cret')) was aborted", "23505", 0, new int[0]);
        batch.setNextException(row);

        DatabaseException exception = errors.classify(DriverError.of(batch));

        assertThat(exception).hasMessageContaining("users_email_key").hasMessageNotContaining("s3cret");
        assertThat(exception.getCause()).hasMessageNotContaining("s3cret");
    }

    @Tag("SEC-17")
    @Test
    void driversWords_areShown_whenValuesAreAskedFor() {
        DriverError error = error("22P02", "invalid input syntax for type integer: \"s3cret\"", Map.of())
                .withValues();

        assertThat(errors.classify(error)).hasMessageContaining("s3cret");
        assertThat(errors.classify(error).getCause()).isSameAs(error.cause());
    }

    @Test
    void mistakeAtAPlaceInTheStatement_isToldInTheServersWords() {
        var exception = new ServerException("42703", Map.of("message", "column \"nme\" does not exist"), 8);

        assertThat(errors.classify(DriverError.of(exception).running("select nme from users where id = ?")))
                .hasMessageContaining("column \"nme\" does not exist [select nme from users where id = ?]");
    }

    @Test
    void passwordInAUrl_isNotRepeated() {
        var exception =
                new SQLException("Unable to parse URL jdbc:postgresql://h:99999/x?user=u&password=s3cret", "99999");

        assertThat(errors.classify(DriverError.of(exception).during(Phase.CONNECT)))
                .hasMessageNotContaining("s3cret");
    }
}
