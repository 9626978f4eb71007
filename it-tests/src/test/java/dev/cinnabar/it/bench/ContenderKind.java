package dev.cinnabar.it.bench;

import java.sql.SQLException;

/** Those who run side by side. */
enum ContenderKind {
    PLAIN {
        @Override
        Contender open(Place place) {
            return new PlainContender(place);
        }
    },
    LIMIT {
        @Override
        Contender open(Place place) throws SQLException {
            return new LimitContender(place);
        }
    },
    CINNABAR {
        @Override
        Contender open(Place place) {
            return new CinnabarContender(place);
        }
    };

    abstract Contender open(Place place) throws SQLException;
}
