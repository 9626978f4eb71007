package dev.cinnabar.it.guide;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Engine;
import java.util.ArrayList;
import java.util.List;

/** Takes down the statements that an engine sends, as a reader writes them: names without quotes. */
final class SqlLog {
    private final List<String> statements = new ArrayList<>();

    static SqlLog on(Engine engine) {
        SqlLog log = new SqlLog();
        engine.events().on(BeforeExecute.class, event -> log.statements.add(plain(event.sql())));
        return log;
    }

    static String plain(String sql) {
        return sql.replace("\"", "").replace("`", "");
    }

    /** What has been sent since the last call. */
    List<String> take() {
        List<String> taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }
}
