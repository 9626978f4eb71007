package dev.cinnabar.it.schema;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class MysqlDivisionTest extends DivisionContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }

    @Override
    String trigger() {
        return """
                CREATE TRIGGER logged AFTER INSERT ON account FOR EACH ROW
                BEGIN
                    IF NEW.name = 'two' THEN
                        INSERT INTO log VALUES ('other');
                    ELSE
                        INSERT INTO log VALUES (IF(NEW.name IS NULL, 'none;', NEW.name)); # END;
                    END IF;
                END""";
    }
}
