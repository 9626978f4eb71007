package dev.cinnabar.migrate.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.dialect.Lexis;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlLossTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DROP TABLE users | DROP TABLE",
                "/* old */ drop  table if exists users | DROP TABLE",
                "'-- away\nDROP SCHEMA app CASCADE' | DROP SCHEMA",
                "DROP DATABASE app | DROP DATABASE",
                "TRUNCATE users | TRUNCATE",
                "DELETE FROM users | DELETE without WHERE",
                "DELETE FROM users /* WHERE id = 1 */ | DELETE without WHERE",
                "DELETE FROM users USING \"where\" | DELETE without WHERE",
                "ALTER TABLE users DROP COLUMN name | DROP COLUMN",
                "alter table users add column a int, drop name | DROP name",
                "ALTER TABLE users DROP PARTITION p0 | DROP PARTITION"
            })
    void statementThatLosesSomething_isKnownByItsWords(String sql, String told) {
        assertThat(SqlLoss.of(sql, Lexis.STANDARD))
                .hasValueSatisfying(loss -> assertThat(loss).contains(told));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-- DROP TABLE users",
                "CREATE TABLE users (id int)",
                "DROP INDEX ix_users",
                "DROP VIEW all_users",
                "DELETE FROM users WHERE id = 1",
                "ALTER TABLE users ADD COLUMN note text DEFAULT 'DROP COLUMN'",
                "ALTER TABLE users DROP CONSTRAINT uq_users",
                "ALTER TABLE users DROP FOREIGN KEY fk_users",
                "ALTER TABLE users ALTER COLUMN name DROP NOT NULL",
                "ALTER TABLE users ALTER COLUMN name DROP DEFAULT",
                "INSERT INTO notes VALUES ('TRUNCATE users')"
            })
    void otherStatement_losesNothing(String sql) {
        assertThat(SqlLoss.of(sql, Lexis.STANDARD)).isEmpty();
    }
}
