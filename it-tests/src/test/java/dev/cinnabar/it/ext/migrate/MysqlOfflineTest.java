package dev.cinnabar.it.ext.migrate;

import static dev.cinnabar.it.ext.migrate.TestScripts.script;
import static dev.cinnabar.it.ext.migrate.TestScripts.steps;
import static dev.cinnabar.it.ext.migrate.TestScripts.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.dialect.SqlDivision;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.schema.SchemaOperation.ExecuteSql;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scripts for MySQL. */
class MysqlOfflineTest extends OfflineContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }

    @Override
    String unreachable() {
        return "mysql://nobody@localhost:1/nowhere";
    }

    @Test
    void bodyOfATrigger_isKeptTogether_byLinesThatAClientTakes_andByOurOwnReader() {
        String trigger = "CREATE TRIGGER named BEFORE INSERT ON one FOR EACH ROW BEGIN"
                + " SET NEW.name = CONCAT(NEW.name, ';'); SET NEW.name = CONCAT(NEW.name, '//'); END";
        Script script = script("made", "one", steps(new ExecuteSql(trigger, "")), List.of());

        String written = offline(table("one"), script).upgradeSql("base", "head");

        assertThat(written)
                .contains("DELIMITER $$\n" + trigger + "\n$$\nDELIMITER ;\n")
                .containsOnlyOnce("DELIMITER ;");
        assertThat(SqlDivision.statements(written, engine.dialect().lexis())).contains(trigger);
        sent(written).forEach(engine::executeRaw);
        engine.executeRaw("INSERT INTO one (id, name) VALUES (1, 'a')");
        assertThat(query("SELECT name FROM one").get(0).value(0)).isEqualTo("a;//");
    }

    /** What MySQL's client makes of it: line by line, to the sign that was said last. */
    private static List<String> sent(String script) {
        List<String> statements = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        String delimiter = ";";
        for (String line : script.lines().toList()) {
            if (line.startsWith("DELIMITER ")) {
                delimiter = line.substring("DELIMITER ".length());
            } else if (line.endsWith(delimiter)) {
                statements.add(text + line.substring(0, line.length() - delimiter.length()));
                text.setLength(0);
            } else if (!line.startsWith("-- ")) {
                text.append(line).append('\n');
            }
        }
        return statements;
    }
}
