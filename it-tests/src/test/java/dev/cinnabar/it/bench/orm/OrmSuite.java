package dev.cinnabar.it.bench.orm;

import dev.cinnabar.it.bench.Entrant;
import dev.cinnabar.it.bench.EventsCost;
import dev.cinnabar.it.bench.PooledJdbc;
import dev.cinnabar.it.bench.Section;
import dev.cinnabar.it.bench.Suite;
import dev.cinnabar.it.bench.orm.start.StartUp;
import java.util.ArrayList;
import java.util.List;

/** The cases of the mapper: sessions and entities against plain JDBC, the best that can be written on it by hand, and the rivals that are here. */
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
        return List.of(new StartUp(), new Growth(), new EventsCost(this));
    }

    @Override
    public List<Entrant<OrmContender>> entrants() {
        List<Entrant<OrmContender>> all = new ArrayList<>();
        all.add(new Entrant<>(Entrant.PLAIN, place -> new JdbcObjects(new PooledJdbc(place), place.database())));
        all.add(new Entrant<>(Entrant.LIMIT, LimitObjects::new));
        all.add(new Entrant<>(Entrant.CINNABAR, CinnabarObjects::new));
        all.addAll(OrmRivals.all());
        return all;
    }
}
