package dev.cinnabar.it.ext.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Models of databases of MySQL, and of what it alone has. */
class MysqlModelsTest extends ModelsContract {
    private static final List<String> OWN = List.of(
            "CREATE TABLE own (id int unsigned AUTO_INCREMENT PRIMARY KEY, t tinyint NOT NULL DEFAULT 3, u tinyint"
                    + " unsigned, m mediumint, b bigint unsigned NOT NULL, f float, e enum('small','large') NOT NULL"
                    + " DEFAULT 'small', odd enum('in progress','it''s','2nd','a,b'), s set('x','y'), y year,"
                    + " tt tinytext, tx text, mt mediumtext, bl blob, bi binary(16), vb varbinary(9), d0 datetime,"
                    + " d6 datetime(6) DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6), ts timestamp NULL,"
                    + " t0 time, bt bit(3), j json, du decimal(10,3) unsigned, g point, vc varchar(20) COLLATE"
                    + " utf8mb4_bin, c char(3) NOT NULL DEFAULT 'abc', made datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,"
                    + " v int AS (t * 2) VIRTUAL, w int AS (t + 1) STORED NOT NULL, z int(5) unsigned zerofill,"
                    + " r varchar(40) DEFAULT (uuid()), rc timestamp NULL ON UPDATE CURRENT_TIMESTAMP,"
                    + " e2 enum('b','a') COMMENT 'which \\\\ ''one''', UNIQUE KEY (vb), KEY head (tx(10)), FULLTEXT KEY"
                    + " words (tt), KEY down (t DESC, u), KEY calc ((t + u)), KEY unseen (u) INVISIBLE)"
                    + " COMMENT 'it''s \"own\"' DEFAULT CHARSET=latin1 ROW_FORMAT=DYNAMIC",
            "CREATE TABLE counted (shop int NOT NULL, number int NOT NULL AUTO_INCREMENT, PRIMARY KEY (shop, number),"
                    + " KEY (number))",
            "CREATE TABLE elsewhere (id bigint PRIMARY KEY AUTO_INCREMENT, own_id int unsigned NOT NULL, other_id int"
                    + " unsigned, CONSTRAINT keeps FOREIGN KEY (own_id) REFERENCES own (id) ON DELETE RESTRICT,"
                    + " FOREIGN KEY (other_id) REFERENCES own (id) ON DELETE SET NULL ON UPDATE CASCADE)",
            "CREATE TABLE `link` (own_id int unsigned NOT NULL, elsewhere_id bigint NOT NULL, PRIMARY KEY (elsewhere_id,"
                    + " own_id), FOREIGN KEY (own_id) REFERENCES own (id), FOREIGN KEY (elsewhere_id) REFERENCES"
                    + " elsewhere (id))",
            "CREATE TABLE `bare key` (id int PRIMARY KEY, CHECK (id > 0))",
            "CREATE TABLE Own (id int PRIMARY KEY)",
            "CREATE TABLE isam (id int PRIMARY KEY) ENGINE=MyISAM");

    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }

    @Test
    void whatItAloneHas_isTheSame() throws Exception {
        engine.inTransaction(connection -> OWN.forEach(connection::executeRaw));

        try (WrittenModels written = expectSame()) {
            assertThat(written.plain()).isEmpty();
            assertThat(written.source("Own2")).contains("Own2E e;", "Own2Odd odd;", "Integer w;");
        }
    }
}
