package dev.cinnabar.it.schema;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;

class PostgresDivisionTest extends DivisionContract {
    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }

    @Override
    String trigger() {
        return """
                CREATE FUNCTION logs() RETURNS trigger LANGUAGE plpgsql AS $body$
                BEGIN
                    INSERT INTO log VALUES (CASE NEW.name WHEN 'two' THEN 'other' ELSE NEW.name END);
                    RETURN NULL;
                END $body$;
                CREATE TRIGGER logged AFTER INSERT ON account FOR EACH ROW EXECUTE FUNCTION logs()""";
    }
}
