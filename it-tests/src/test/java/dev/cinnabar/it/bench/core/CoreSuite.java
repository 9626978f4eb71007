package dev.cinnabar.it.bench.core;

import dev.cinnabar.it.bench.Entrant;
import dev.cinnabar.it.bench.EventsCost;
import dev.cinnabar.it.bench.PooledJdbc;
import dev.cinnabar.it.bench.Section;
import dev.cinnabar.it.bench.Suite;
import java.util.List;

/** The cases of Core: Cinnabar's statements against plain JDBC and the best that can be written on it by hand. */
public final class CoreSuite implements Suite<CoreContender> {
    @Override
    public String name() {
        return "core";
    }

    @Override
    public List<CoreCase> cases() {
        return List.of(CoreCase.values());
    }

    @Override
    public List<Section> sections() {
        return List.of(new EventsCost(this));
    }

    @Override
    public List<Entrant<CoreContender>> entrants() {
        return List.of(
                new Entrant<>(Entrant.PLAIN, place -> new JdbcCore(new PooledJdbc(place))),
                new Entrant<>(Entrant.LIMIT, LimitCore::new),
                new Entrant<>(Entrant.CINNABAR, CinnabarCore::new));
    }
}
