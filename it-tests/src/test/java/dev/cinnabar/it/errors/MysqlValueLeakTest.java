package dev.cinnabar.it.errors;

import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.RegisterExtension;

class MysqlValueLeakTest extends ValueLeakContract {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.mysql());

    MysqlValueLeakTest() {
        super(DATABASE);
    }

    @Override
    List<String> ownThings() {
        return List.of(
                "CREATE TABLE things (n INT, d DATE, t DATETIME, m DECIMAL(5, 2), j JSON, e ENUM('red'), b BIT(2))",
                "CREATE FUNCTION complain(said TEXT) RETURNS TEXT DETERMINISTIC NO SQL"
                        + " BEGIN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = said; RETURN said; END",
                "CREATE FUNCTION pretend(said TEXT) RETURNS TEXT DETERMINISTIC NO SQL"
                        + " BEGIN DECLARE words TEXT; SET words = concat('Table ''', said, ''' doesn''t exist');"
                        + " SIGNAL SQLSTATE '42S02' SET MESSAGE_TEXT = words, MYSQL_ERRNO = 1146; RETURN said; END",
                "CREATE PROCEDURE look_in(named TEXT)"
                        + " BEGIN SET @q = concat('SELECT * FROM ', named); PREPARE q FROM @q; EXECUTE q; END");
    }

    @Override
    List<String> ownThingsGone() {
        return List.of(
                "DROP PROCEDURE look_in", "DROP FUNCTION pretend", "DROP FUNCTION complain", "DROP TABLE things");
    }

    @Override
    List<String> ownMishaps() {
        return List.of(
                "insert into things (n) values (?)",
                "insert into things (d) values (?)",
                "insert into things (t) values (?)",
                "insert into things (m) values (?)",
                "insert into things (j) values (?)",
                "insert into things (e) values (?)",
                "insert into things (b) values (?)",
                "update members set email = concat(?, 'x') + 1",
                "insert into things (n) select cast(? as signed)",
                "select uuid_to_bin(?)",
                "select json_extract('{}', ?)",
                "select json_extract(?, '$')",
                "select regexp_like('a', concat(?, '('))",
                "select st_geomfromtext(?)",
                "select complain(?)",
                "select pretend(?)",
                "call look_in(?)");
    }

    @Override
    Set<String> telling() {
        return Set.of(
                "unique",
                "unique on update",
                "batch",
                "bulk",
                "raw insert",
                "insert into things (n) values (?)",
                "insert into things (d) values (?)",
                "select complain(?)");
    }
}
