package dev.cinnabar.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.dialect.Lexis.Rule;
import dev.cinnabar.error.UsageException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlDivisionTest {
    private static final Lexis SQLITE = Lexis.with(Rule.BACKTICK_NAMES, Rule.BRACKET_NAMES);
    private static final Lexis POSTGRES = Lexis.with(Rule.NESTED_COMMENTS, Rule.ESCAPE_TEXTS, Rule.DOLLAR_TEXTS);
    private static final Lexis MYSQL = Lexis.with(
            Rule.HASH_COMMENTS,
            Rule.DASHES_NEED_BLANK,
            Rule.CODE_COMMENTS,
            Rule.BACKSLASH_ESCAPES,
            Rule.DOUBLE_QUOTED_TEXTS,
            Rule.BACKTICK_NAMES);

    private static List<String> divided(String sql, Lexis lexis) {
        return SqlDivision.statements(sql, lexis);
    }

    @Test
    void statements_standWithoutSemicolonsBlanksAndCommentsAroundThem() {
        String script = """
                -- first
                CREATE TABLE a (x INTEGER /* in; side */ );;
                ; /* between; */
                INSERT INTO a -- it's the first
                VALUES (1);
                SELECT 1 -- last; one
                """;

        assertThat(divided(script, SQLITE))
                .containsExactly(
                        "CREATE TABLE a (x INTEGER /* in; side */ )",
                        "INSERT INTO a -- it's the first\nVALUES (1)",
                        "SELECT 1");
        assertThat(divided(" ; -- nothing\n;", SQLITE)).isEmpty();
        assertThat(divided("", SQLITE)).isEmpty();
    }

    @Test
    void semicolons_inQuotes_divideNothing() {
        assertThat(divided("SELECT 'a;''b;', \"c;\", `d;`, [e;]; SELECT 2", SQLITE))
                .containsExactly("SELECT 'a;''b;', \"c;\", `d;`, [e;]", "SELECT 2");
        assertThat(divided("SELECT 'a\\';b', \"c\\\";d\"; SELECT 2", MYSQL))
                .containsExactly("SELECT 'a\\';b', \"c\\\";d\"", "SELECT 2");
        assertThat(divided("SELECT E'a\\';b', $x$ ; $y$ ; $x$; /* a /* ; */ ; */ SELECT 2", POSTGRES))
                .containsExactly("SELECT E'a\\';b', $x$ ; $y$ ; $x$", "SELECT 2");
    }

    @Test
    void commentOfCode_isAStatement_whereTheDatabaseRunsIt() {
        assertThat(divided("/*!40101 SET NAMES utf8mb4 */; /* none */; # none;\nSELECT 1", MYSQL))
                .containsExactly("/*!40101 SET NAMES utf8mb4 */", "SELECT 1");
        assertThat(divided("/*! none */; SELECT 1", SQLITE)).containsExactly("SELECT 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TRIGGER t AFTER UPDATE ON a BEGIN DELETE FROM b; INSERT INTO c VALUES (1); END",
                "create temp trigger if not exists begin after update of begin, \"end\" on begin for each row when"
                        + " new.begin > case when 1 then 2 end begin select new.end; update b set x = case x when 1"
                        + " then 'a;' else 'b' end; end",
                "CREATE TRIGGER t BEFORE DELETE ON a WHEN OLD.x = 1 BEGIN SELECT RAISE(ABORT, 'BEGIN; no'); END",
            })
    void triggerOfSqlite_isOneStatement(String trigger) {
        assertThat(divided(trigger + ";\nSELECT 1; SELECT 2", SQLITE)).containsExactly(trigger, "SELECT 1", "SELECT 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW SET NEW.x = IF(NEW.y, 1, REPEAT('a', 2))",
                "CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW FOLLOWS s BEGIN IF NEW.x > 1 THEN SET NEW.x = 1; ELSEIF"
                        + " IF(NEW.x, 1, 2) THEN SET NEW.x = CASE NEW.x WHEN 1 THEN IF(1, 2, 3) ELSE IF(4, 5, 6) END;"
                        + " ELSE SET NEW.x = 2; END IF; END",
                "CREATE TRIGGER t AFTER INSERT ON a FOR EACH ROW IF NEW.x THEN DELETE FROM b; DELETE FROM c; END IF",
                "CREATE DEFINER=`root`@`localhost` PROCEDURE p(IN x INT) READS SQL DATA BEGIN DECLARE EXIT HANDLER FOR"
                        + " SQLEXCEPTION BEGIN ROLLBACK; END; a: LOOP SET x = x - 1; IF (x < 0) THEN LEAVE a; END IF;"
                        + " END LOOP a; WHILE x < 3 DO SET x = x + 1; END WHILE; REPEAT SET x = x + 1; UNTIL x > 5 END"
                        + " REPEAT; CASE x WHEN 1 THEN SELECT 1; ELSE BEGIN END; END CASE; START TRANSACTION; COMMIT;"
                        + " END",
                "CREATE FUNCTION f() RETURNS INT DETERMINISTIC COMMENT 'a;' RETURN IF(1, CASE WHEN 1 THEN 2 END, 3)",
                "CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO BEGIN DELETE FROM a; END",
                "ALTER EVENT e DO BEGIN DELETE FROM a; DELETE FROM b; END",
                "CREATE PROCEDURE p() begin_end: BEGIN SELECT 1; END begin_end",
            })
    void routineOfMysql_isOneStatement(String routine) {
        assertThat(divided(routine + ";\nSELECT 1; SELECT 2", MYSQL)).containsExactly(routine, "SELECT 1", "SELECT 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$",
                "CREATE OR REPLACE FUNCTION f(x int) RETURNS int LANGUAGE SQL BEGIN ATOMIC SELECT 1; SELECT CASE WHEN x >"
                        + " 1 THEN 2 END; END",
                "CREATE TRIGGER t AFTER INSERT ON a FOR EACH ROW WHEN (NEW.x > 1) EXECUTE FUNCTION f()",
                "CREATE TABLE event (begin int, \"end\" int)",
                "CREATE INDEX trigger ON a (CASE WHEN x THEN 1 END)",
                "BEGIN",
                "DO $$ BEGIN PERFORM 1; END $$",
            })
    void statementOfPostgres_isOneStatement(String one) {
        assertThat(divided(one + ";\nSELECT 1; SELECT 2", POSTGRES)).containsExactly(one, "SELECT 1", "SELECT 2");
    }

    @Test
    void whatIsNotClosed_isRefusedWithItsLine() {
        refused("SELECT 1;\nSELECT 'a;", "A text that begins in line 2 has no end");
        refused("SELECT 1;\n\nSELECT \"a;", "A quoted name that begins in line 3 has no end");
        refused("/* SELECT 1;", "A comment that begins in line 1 has no end");
        refused("CREATE TRIGGER t AFTER DELETE ON a\nBEGIN SELECT 1; SELECT 2;", "no end: BEGIN in line 2");
        refused("CREATE PROCEDURE p() BEGIN\nIF 1 THEN SELECT 1; END", "no end: BEGIN in line 1");
    }

    @Test
    void wordOfAClient_isRefusedWithTheCure() {
        refused("SELECT 1;\nDELIMITER //\nSELECT 2", "DELIMITER in line 2");
        assertThat(divided("SELECT delimiter FROM a", SQLITE)).hasSize(1);
    }

    @Test
    void delimiterOfAClient_endsStatements_whereTheDatabasesClientTakesIt() {
        String script = """
                SELECT 1; -- one
                delimiter //
                CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW BEGIN
                  SET NEW.x = 'a//b'; -- // none
                  SET NEW.y = 2;
                END//
                CREATE TRIGGER u BEFORE DELETE ON a FOR EACH ROW SET @x = 1
                //
                DELIMITER $$
                SELECT 2; SELECT `a$$` FROM b$$
                DELIMITER ;
                SELECT 3;
                SELECT 4
                """;

        assertThat(divided(script, MYSQL.and(Rule.CLIENT_DELIMITERS)))
                .containsExactly(
                        "SELECT 1",
                        """
                        CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW BEGIN
                          SET NEW.x = 'a//b'; -- // none
                          SET NEW.y = 2;
                        END""",
                        "CREATE TRIGGER u BEFORE DELETE ON a FOR EACH ROW SET @x = 1",
                        "SELECT 2; SELECT `a$$` FROM b",
                        "SELECT 3",
                        "SELECT 4");
    }

    @Test
    void delimiterOfAClient_thatSaysNothing_isRefused() {
        assertThatThrownBy(() -> divided("SELECT 1;\nDELIMITER\nSELECT 2", MYSQL.and(Rule.CLIENT_DELIMITERS)))
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll("DELIMITER in line 2", "`DELIMITER //`");
    }

    private static void refused(String script, String problem) {
        assertThatThrownBy(() -> divided(script, SQLITE))
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll(problem, "hint: ");
    }

    @Test
    void longScript_isDividedInOnePass() {
        String part = "CREATE TRIGGER t AFTER DELETE ON a BEGIN SELECT CASE WHEN 1 THEN 2 END; END;\n";

        assertThat(divided(part.repeat(20_000), SQLITE)).hasSize(20_000);
    }
}
