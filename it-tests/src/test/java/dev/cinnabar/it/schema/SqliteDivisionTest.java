package dev.cinnabar.it.schema;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class SqliteDivisionTest extends DivisionContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }

    @Override
    String trigger() {
        return """
                CREATE TRIGGER logged AFTER INSERT ON account
                BEGIN
                    INSERT INTO log VALUES (CASE NEW.name WHEN 'two' THEN 'other' ELSE NEW.name END);
                    DELETE FROM log WHERE line IS NULL; -- END;
                END""";
    }
}
