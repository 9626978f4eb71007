package dev.cinnabar.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.jdbc.exceptions.MySQLStatementCancelledException;
import com.mysql.cj.jdbc.exceptions.MySQLTimeoutException;
import dev.cinnabar.dialect.DriverError;
import dev.cinnabar.dialect.DriverError.Phase;
import dev.cinnabar.error.CommitOutcomeUnknownException;
import dev.cinnabar.error.ConnectException;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.error.IntegrityException.Kind;
import dev.cinnabar.error.LockTimeoutException;
import dev.cinnabar.error.Retry;
import dev.cinnabar.error.SerializationConflictException;
import dev.cinnabar.error.StatementTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The messages were collected from MySQL 8.0.31 through Connector/J; the last rows are from the manuals. */
class MysqlErrorsTest {
    private final MysqlErrors errors = new MysqlErrors();

    @Tag("REL-01")
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            42S02 | 1146 | Table 't1.nowhere' doesn't exist | NO_SUCH_OBJECT | Syntax | NO
            42S22 | 1054 | Unknown column 'nocol' in 'field list' | NO_SUCH_OBJECT | Syntax | NO
            42000 | 1064 | You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version for the right syntax to use near 'selec * from users' at line 1 | SYNTAX | Syntax | NO
            42000 | 1305 | FUNCTION t1.nofunc does not exist | NO_SUCH_OBJECT | Syntax | NO
            42S01 | 1050 | Table 'users' already exists | OBJECT_EXISTS | Syntax | NO
            42000 | 1061 | Duplicate key name 'posts_title' | OBJECT_EXISTS | Syntax | NO
            42S02 | 1051 | Unknown table 't1.nowhere' | NO_SUCH_OBJECT | Syntax | NO
            23000 | 1052 | Column 'id' in field list is ambiguous | SYNTAX | Syntax | NO
            23000 | 1062 | Duplicate entry 'a@x' for key 'users.users_email' | UNIQUE | Integrity | NO
            23000 | 1452 | Cannot add or update a child row: a foreign key constraint fails (`t1`.`posts`, CONSTRAINT `fk_posts` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`)) | FOREIGN_KEY | Integrity | NO
            23000 | 1451 | Cannot delete or update a parent row: a foreign key constraint fails (`t1`.`posts`, CONSTRAINT `fk_posts` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`)) | FOREIGN_KEY | Integrity | NO
            23000 | 1048 | Column 'name' cannot be null | NOT_NULL | Integrity | NO
            HY000 | 1364 | Field 'name' doesn't have a default value | NOT_NULL | Integrity | NO
            HY000 | 3819 | Check constraint 'users_age' is violated. | CHECK | Integrity | NO
            21S01 | 1136 | Column count doesn't match value count at row 1 | SYNTAX | Syntax | NO
            21000 | 1242 | Subquery returns more than 1 row | DATA | Data | NO
            22001 | 1264 | Data truncation: Out of range value for column 's' at row 1 | DATA | Data | NO
            22001 | 1292 | Data truncation: Incorrect date value: '2020-13-45' for column 'd' at row 1 | DATA | Data | NO
            22001 | 1406 | Data truncation: Data too long for column 'v' at row 1 | DATA | Data | NO
            22001 | 3140 | Data truncation: Invalid JSON text: "Missing a name for object member." at position 1 in value for column 'small.j'. | DATA | Data | NO
            01000 | 1265 | Data truncated for column 'e' at row 1 | DATA | Data | NO
            HY000 | 1366 | Incorrect integer value: 'secret' for column 's' at row 1 | DATA | Data | NO
            22001 | 1690 | Data truncation: BIGINT value is out of range in '(9223372036854775807 + 1)' | DATA | Data | NO
            22001 | 1365 | Data truncation: Division by 0 | DATA | Data | NO
            42000 | 3143 | Invalid JSON path expression. The error is around character position 1. | DATA | Data | NO
            HY000 | 3691 | Mismatched parenthesis in regular expression. | DATA | Data | NO
            HY000 | 3988 | Conversion from collation utf8mb4_0900_ai_ci into ascii_general_ci impossible for parameter | DATA | Data | NO
            HY000 | 3887 | A capture group has an invalid name. | DATA | Data | NO
            HY000 | 1300 | Invalid utf8mb4 character string: 'FF' | DATA | Data | NO
            22001 | 3141 | Data truncation: Invalid JSON text in argument 1 to function json_extract: "Invalid value." at position 0. | DATA | Data | NO
            45000 | 1644 | custom secret | DATABASE | Database | NO
            HY000 | 3105 | The value specified for generated column 'b' in table 'gen' is not allowed. | SYNTAX | Syntax | NO
            HY000 | 3730 | Cannot drop table 'users' referenced by a foreign key constraint 'fk_posts' on table 'posts'. | SYNTAX | Syntax | NO
            42000 | 1049 | Unknown database 'nosch' | NO_SUCH_OBJECT | Syntax | NO
            42S21 | 1060 | Duplicate column name 'x' | OBJECT_EXISTS | Syntax | NO
            HY000 | 3780 | Referencing column 'x' and referenced column 'id' in foreign key constraint 'fkt_ibfk_1' are incompatible. | SYNTAX | Syntax | NO
            HY000 | 1824 | Failed to open the referenced table 'nonex' | NO_SUCH_OBJECT | Syntax | NO
            HY000 | 3734 | Failed to add the foreign key constraint. Missing column 'nonex' for constraint 'fkt_ibfk_1' in the referenced table 'users' | NO_SUCH_OBJECT | Syntax | NO
            42000 | 1091 | Can't DROP 'nono'; check that column/key exists | NO_SUCH_OBJECT | Syntax | NO
            HY000 | 3821 | Check constraint 'nono' is not found in the table. | NO_SUCH_OBJECT | Syntax | NO
            HY000 | 1007 | Can't create database 'other'; database exists | OBJECT_EXISTS | Syntax | NO
            HY000 | 1396 | Operation CREATE USER failed for 'bob'@'%' | DATABASE | Database | NO
            HY000 | 1826 | Duplicate foreign key constraint name 'fk_posts' | OBJECT_EXISTS | Syntax | NO
            HY000 | 3822 | Duplicate check constraint name 'users_age'. | OBJECT_EXISTS | Syntax | NO
            42000 | 1170 | BLOB/TEXT column 't' used in key specification without a key length | SYNTAX | Syntax | NO
            42000 | 1071 | Specified key was too long; max key length is 3072 bytes | SYNTAX | Syntax | NO
            42000 | 1059 | Identifier name 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' is too long | SYNTAX | Syntax | NO
            42000 | 1118 | Row size too large. The maximum row size for the used table type, not counting BLOBs, is 65535. This includes storage overhead, check the manual. You have to change some columns to TEXT or BLOBs | SYNTAX | Syntax | NO
            42000 | 1101 | BLOB, TEXT, GEOMETRY or JSON column 'a' can't have a default value | SYNTAX | Syntax | NO
            42000 | 1067 | Invalid default value for 'a' | SYNTAX | Syntax | NO
            42000 | 1075 | Incorrect table definition; there can be only one auto column and it must be defined as a key | SYNTAX | Syntax | NO
            42000 | 1068 | Multiple primary key defined | SYNTAX | Syntax | NO
            42000 | 1103 | Incorrect table name '' | SYNTAX | Syntax | NO
            42000 | 1055 | Expression #1 of SELECT list is not in GROUP BY clause and contains nonaggregated column 't1.users.email' which is not functionally dependent on columns in GROUP BY clause; this is incompatible with sql_mode=only_full_group_by | SYNTAX | Syntax | NO
            HY000 | 1267 | Illegal mix of collations (utf8mb4_bin,EXPLICIT) and (utf8mb4_general_ci,EXPLICIT) for operation '=' | SYNTAX | Syntax | NO
            HY000 | 1273 | Unknown collation: 'nope' | NO_SUCH_OBJECT | Syntax | NO
            HY000 | 1093 | You can't specify target table 'many' for update in FROM clause | SYNTAX | Syntax | NO
            42000 | 1066 | Not unique table/alias: 'many' | SYNTAX | Syntax | NO
            42000 | 1235 | This version of MySQL doesn't yet support 'LIMIT & IN/ALL/ANY/SOME subquery' | NOT_SUPPORTED | Syntax | NO
            HY000 | 3636 | Recursive query aborted after 1001 iterations. Try increasing @@cte_max_recursion_depth to a larger value. | RESOURCES | Resource | NO
            HY000 | 1193 | Unknown system variable 'nope' | NO_SUCH_OBJECT | Syntax | NO
            HY000 | 1822 | Failed to add the foreign key constraint. Missing index for constraint 'fkk' in the referenced table 'many' | SYNTAX | Syntax | NO
            HY000 | 3579 | Window name 'w' is not defined. | NO_SUCH_OBJECT | Syntax | NO
            HY000 | 1111 | Invalid use of group function | SYNTAX | Syntax | NO
            21000 | 1222 | The used SELECT statements have a different number of columns | SYNTAX | Syntax | NO
            21000 | 1241 | Operand should contain 2 column(s) | SYNTAX | Syntax | NO
            HY000 | 1471 | The target table vv of the INSERT is not insertable-into | SYNTAX | Syntax | NO
            42000 | 3152 | JSON column 'j' supports indexing only via generated columns on a specified JSON path. | NOT_SUPPORTED | Syntax | NO
            HY000 | 1117 | Too many columns | SYNTAX | Syntax | NO
            08003 | 0 | No operations allowed after connection closed. | DISCONNECTED | Disconnect | SAFE
            25006 | 1792 | Cannot execute statement in a READ ONLY transaction. | READ_ONLY_DATABASE | Permission | NO
            HY000 | 3024 | Query execution was interrupted, maximum statement execution time exceeded | STATEMENT_TIMEOUT | StatementTimeout | NO
            70100 | 1317 | Query execution was interrupted | STATEMENT_CANCELLED | StatementCancelled | NO
            HY000 | 3572 | Statement aborted because lock(s) could not be acquired immediately and NOWAIT is set. | LOCK_TIMEOUT | LockTimeout | SAFE
            40001 | 1205 | Lock wait timeout exceeded; try restarting transaction | LOCK_TIMEOUT | LockTimeout | SAFE
            40001 | 1213 | Deadlock found when trying to get lock; try restarting transaction | SERIALIZATION_CONFLICT | SerializationConflict | SAFE
            08S01 | 0 | Communications link failure | DISCONNECTED | Disconnect | SAFE
            08S01 | 0 | Communications link failure | DISCONNECTED | Disconnect | SAFE
            08S01 | 0 | Communications link failure | DISCONNECTED | Disconnect | SAFE
            08S01 | 0 | Communications link failure | DISCONNECTED | Disconnect | SAFE
            42000 | 1142 | CREATE command denied to user 'bob'@'127.0.0.1' for table 'x' | PERMISSION | Permission | NO
            42000 | 1044 | Access denied for user 'bob'@'%' to database 't1' | PERMISSION | Permission | NO
            42000 | 1227 | Access denied; you need (at least one of) the SUPER or SYSTEM_VARIABLES_ADMIN privilege(s) for this operation | PERMISSION | Permission | NO
            28000 | 1045 | Access denied for user 'bob'@'%' (using password: YES) | PERMISSION | Permission | NO
            HY000 | 1290 | The MySQL server is running with the --read-only option so it cannot execute this statement | READ_ONLY_DATABASE | Permission | NO
            08S01 | 0 | Communications link failure | DISCONNECTED | Disconnect | SAFE
            HY000 | 2006 | MySQL server has gone away | DISCONNECTED | Disconnect | SAFE
            HY000 | 2013 | Lost connection to MySQL server during query | DISCONNECTED | Disconnect | SAFE
            70100 | 1927 | Connection was killed | DISCONNECTED | Disconnect | SAFE
            HY000 | 4031 | The client was disconnected by the server because of inactivity. | DISCONNECTED | Disconnect | SAFE
            23000 | 4025 | CONSTRAINT `users_age` failed for `t1`.`users` | CHECK | Integrity | NO
            HY000 | 1114 | The table 'users' is full | RESOURCES | Resource | NO
            HY000 | 1615 | Prepared statement needs to be re-prepared | STALE_PLAN | Database | SAFE
            S1009 | 0 | Connection is read-only. Queries leading to data modification are not allowed. | READ_ONLY_DATABASE | Permission | NO
            HY000 | 9999 | nobody knows this one | DATABASE | Database | NO
        """)
    void error_hasItsCodeClassAndRetry(
            String state, int number, String message, ErrorCode code, String name, Retry retry) {
        DatabaseException exception = errors.classify(error(state, number, message));

        assertThat(exception.code()).isEqualTo(code);
        assertThat(exception.getClass().getSimpleName()).isEqualTo(name + "Exception");
        assertThat(exception.retry()).isEqualTo(retry);
    }

    private static DriverError error(String state, int number, String message) {
        return DriverError.of(new SQLException(message, state, number));
    }

    @Tag("REL-02")
    @Test
    void lockTimeoutAndDeadlock_areToldApart_whenBothComeWithOneSqlState() {
        DatabaseException timeout = errors.classify(error("40001", 1205, "Lock wait timeout exceeded"));
        DatabaseException deadlock = errors.classify(error("40001", 1213, "Deadlock found when trying to get lock"));

        assertThat(timeout).isInstanceOf(LockTimeoutException.class);
        assertThat(deadlock).isInstanceOf(SerializationConflictException.class);
    }

    @Tag("REL-03")
    @Test
    void timeoutOfTheDriver_isAStatementTimeout_notADisconnect() {
        var timeout = new SQLTimeoutException("Statement cancelled due to timeout or client request");

        assertThat(errors.classify(DriverError.of(timeout))).isInstanceOf(StatementTimeoutException.class);
    }

    @Tag("REL-03")
    @ParameterizedTest
    @CsvSource({"08S01, 0", "70100, 1927", "HY000, 2006", "HY000, 2013", "HY000, 4031"})
    void brokenConnection_isADisconnect(String state, int number) {
        assertThat(errors.classify(error(state, number, "gone")).code()).isEqualTo(ErrorCode.DISCONNECTED);
    }

    @Tag("REL-05")
    @Test
    void brokenConnection_duringCommit_hasAnUnknownOutcome() {
        DriverError error = error("08S01", 0, "Communications link failure").during(Phase.COMMIT);

        assertThat(errors.classify(error)).isInstanceOf(CommitOutcomeUnknownException.class);
        assertThat(errors.classify(error).retry()).isEqualTo(Retry.UNKNOWN);
    }

    @Test
    void brokenConnection_withoutATransaction_mayHaveWritten() {
        DriverError error = error("08S01", 0, "Communications link failure").during(Phase.AUTOCOMMIT);

        assertThat(errors.classify(error).retry()).isEqualTo(Retry.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            28000 | 1045 | Access denied for user 'bob'@'127.0.0.1' (using password: YES) | LOGIN_REFUSED | NO
            42000 | 1044 | Access denied for user 'bob'@'%' to database 't1' | LOGIN_REFUSED | NO
            08001 | 0 | Public Key Retrieval is not allowed | LOGIN_REFUSED | NO
            42000 | 1049 | Unknown database 'nodb' | NO_SUCH_DATABASE | NO
            08S01 | 0 | Communications link failure | CONNECT_FAILED | SAFE
            08004 | 1040 | Too many connections | RESOURCES | SAFE
        """)
    void errorWhileConnecting_isAConnectException(
            String state, int number, String message, ErrorCode code, Retry retry) {
        DatabaseException exception =
                errors.classify(error(state, number, message).during(Phase.CONNECT));

        assertThat(exception).isInstanceOf(ConnectException.class);
        assertThat(exception.code()).isEqualTo(code);
        assertThat(exception.retry()).isEqualTo(retry);
    }

    @Tag("REL-04")
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            1062 | Duplicate entry 'a@x' for key 'users.users_email' | UNIQUE | users | | users_email
            1062 | Duplicate entry 'it's for key 'z' for key 'we'ird.k'ey' | UNIQUE | we'ird | | k'ey
            1062 | Duplicate entry 'a@x' for key 'users_email' | UNIQUE | | | users_email
            1452 | Cannot add or update a child row: a foreign key constraint fails (`t1`.`posts`, CONSTRAINT `fk_posts` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`)) | FOREIGN_KEY | posts | user_id | fk_posts
            1451 | Cannot delete or update a parent row: a foreign key constraint fails (`t1`.`posts`, CONSTRAINT `fk_posts` FOREIGN KEY (`a`, `b`) REFERENCES `users` (`x`, `y`)) | FOREIGN_KEY | posts | a,b | fk_posts
            1048 | Column 'name' cannot be null | NOT_NULL | | name |
            1364 | Field 'name' doesn't have a default value | NOT_NULL | | name |
            3819 | Check constraint 'users_age' is violated. | CHECK | | | users_age
            4025 | CONSTRAINT `users_age` failed for `t1`.`users` | CHECK | users | | users_age
        """)
    void brokenRule_isNamed(int number, String message, Kind kind, String table, String columns, String constraint) {
        var exception = (IntegrityException) errors.classify(error("23000", number, message));

        assertThat(exception.kind()).isEqualTo(kind);
        assertThat(exception.table().orElse(null)).isEqualTo(table);
        assertThat(String.join(",", exception.columns())).isEqualTo(columns == null ? "" : columns);
        assertThat(exception.constraint().orElse(null)).isEqualTo(constraint);
    }

    @Tag("SEC-17")
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            23000 | 1062 | Duplicate entry 's3cret' for key 'users.users_email'
            22001 | 1292 | Data truncation: Incorrect date value: 's3cret' for column 'd' at row 1
            HY000 | 1366 | Incorrect integer value: 's3cret' for column 's' at row 1
            22001 | 1690 | Data truncation: BIGINT value is out of range in '(s3cret + 1)'
            42000 | 1064 | You have an error in your SQL syntax; check the manual near 's3cret' foo' at line 1
            45000 | 1644 | the trigger's own words about s3cret
            22000 | 1644 | the trigger's own words about s3cret
            HY000 | 9999 | nobody knows 's3cret'
        """)
    void value_isInNoMessage(String state, int number, String message) {
        DatabaseException exception =
                errors.classify(error(state, number, message).running("select ? foo"));

        assertThat(exception).hasMessageNotContaining("s3cret");
        assertThat(exception.getCause())
                .hasMessageStartingWith("java.sql.SQLException")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void syntaxError_showsItsPlace_whenThatIsInTheStatement() {
        DriverError error = error("42000", 1064, "You have an error; use near 'form users' at line 1")
                .running("select ? form users");

        assertThat(errors.classify(error)).hasMessageContaining("syntax error near 'form users'");
    }

    @Test
    void refusedValue_namesItsColumn() {
        DriverError error = error("22001", 1264, "Data truncation: Out of range value for column 'age' at row 1");

        assertThat(errors.classify(error)).hasMessageContaining("Out of range value, column age");
    }

    @Test
    void statementThatTheDriverStopped_isKnownByItsClass() {
        assertThat(errors.classify(DriverError.of(new MySQLStatementCancelledException()))
                        .code())
                .isEqualTo(ErrorCode.STATEMENT_CANCELLED);
        assertThat(errors.classify(DriverError.of(new MySQLTimeoutException())).code())
                .isEqualTo(ErrorCode.STATEMENT_TIMEOUT);
    }
}
