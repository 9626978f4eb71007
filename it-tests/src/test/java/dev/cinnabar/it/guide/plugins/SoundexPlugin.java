package dev.cinnabar.it.guide.plugins;

import dev.cinnabar.connect.Connect;
import dev.cinnabar.plugin.Plugin;
import dev.cinnabar.plugin.PluginContext;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.Function;

/** Gives each connection to SQLite the function that it lacks. */
public final class SoundexPlugin implements Plugin {
    @Override
    public String name() {
        return "soundex";
    }

    @Override
    public void install(PluginContext context) {
        if (context.dialect().name().equals("sqlite")) {
            context.events().on(Connect.class, connect -> register(connect.driver(Connection.class)));
        }
    }

    private static void register(Connection sqlite) {
        try {
            Function.create(sqlite, "soundex", new Function() {
                @Override
                protected void xFunc() throws SQLException {
                    String name = value_text(0);
                    result(name == null ? null : Sound.of(name));
                }
            });
        } catch (SQLException refused) {
            throw new IllegalStateException("SQLite takes no function", refused);
        }
    }
}
