package dev.cinnabar.it.bench.orm;

import dev.cinnabar.it.bench.Entrant;
import dev.cinnabar.it.bench.PooledJdbc;
import dev.cinnabar.it.bench.Section;
import dev.cinnabar.it.bench.Suite;
import dev.cinnabar.it.bench.orm.start.StartUp;
import java.util.List;

/** The cases of the mapper: sessions and entities against plain JDBC and the best that can be written on it by hand. */
public final class OrmSuite implements Suite<OrmContender> {
    @Override
    public String name() {
        return "orm";
    }

    @Override
    public List<OrmCase> cases() {
        return List.of(OrmCase.values());
    }

    @Override
    public List<Section> sections() {
        return List.of(new StartUp(), new Growth());
    }

    @Override
    public List<Entrant<OrmContender>> entrants() {
        return List.of(
                new Entrant<>(Entrant.PLAIN, place -> new JdbcObjects(new PooledJdbc(place), place.database())),
                new Entrant<>(Entrant.LIMIT, LimitObjects::new),
                new Entrant<>(Entrant.CINNABAR, CinnabarObjects::new));
    }
}
