package dev.cinnabar.it.rivals;

import dev.cinnabar.it.bench.Entrant;
import dev.cinnabar.it.bench.orm.OrmContender;
import dev.cinnabar.it.bench.orm.OrmRivals;
import dev.cinnabar.it.rivals.ebean.EbeanObjects;
import dev.cinnabar.it.rivals.eclipselink.EclipseLinkObjects;
import dev.cinnabar.it.rivals.hibernate.HibernateObjects;
import dev.cinnabar.it.rivals.jdbi.JdbiRows;
import dev.cinnabar.it.rivals.jooq.JooqRows;
import dev.cinnabar.it.rivals.mybatis.MyBatisRows;
import java.util.List;

/** The libraries that people use, each as its documentation advises for speed. Stateless. */
public final class Rivals implements OrmRivals {
    @Override
    public List<Entrant<OrmContender>> entrants() {
        return List.of(
                new Entrant<>("hibernate", HibernateObjects::new),
                new Entrant<>("ebean", EbeanObjects::new),
                new Entrant<>("eclipselink", EclipseLinkObjects::new),
                new Entrant<>("jooq", JooqRows::new),
                new Entrant<>("jdbi", JdbiRows::new),
                new Entrant<>("mybatis", MyBatisRows::new));
    }
}
