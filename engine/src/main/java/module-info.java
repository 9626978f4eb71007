/** Compiles, executes and pools; exports nothing. */
module dev.cinnabar.engine {
    requires dev.cinnabar.api;
    requires com.google.common;
    requires com.zaxxer.hikari;
    requires org.slf4j;

    // Guava's bus calls the one listener that it knows, Postman, by reflection
    opens dev.cinnabar.engine.event to
            com.google.common;

    uses dev.cinnabar.dialect.DialectProvider;
    uses dev.cinnabar.plugin.Plugin;
    uses dev.cinnabar.plugin.TypeProvider;
    uses java.sql.Driver;

    provides dev.cinnabar.orm.SessionProvider with
            dev.cinnabar.engine.session.Sessions;
    provides dev.cinnabar.connect.EngineProvider with
            dev.cinnabar.engine.boot.Provider;
}
