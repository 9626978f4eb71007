package dev.cinnabar.it.bench;

import dev.cinnabar.it.connect.BareSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/** Connections to a place, for a pool. */
public record PlaceSource(Place place) implements BareSource {
    @Override
    public Connection getConnection() throws SQLException {
        return place.connect(new Properties());
    }

    /** A pool that closes waits that long for connections that are being made. */
    @Override
    public int getLoginTimeout() {
        return 5;
    }
}
