package dev.cinnabar.it.orm;

import static dev.cinnabar.orm.Load.criteria;
import static dev.cinnabar.orm.Load.joined;
import static dev.cinnabar.orm.Load.selectIn;
import static dev.cinnabar.orm.Load.withoutCriteria;
import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.it.orm.kinds.Car;
import dev.cinnabar.it.orm.kinds.Chief;
import dev.cinnabar.it.orm.kinds.Company;
import dev.cinnabar.it.orm.kinds.Engineer;
import dev.cinnabar.it.orm.kinds.Garage;
import dev.cinnabar.it.orm.kinds.Machine;
import dev.cinnabar.it.orm.kinds.Manager;
import dev.cinnabar.it.orm.kinds.ManagerModel;
import dev.cinnabar.it.orm.kinds.Person;
import dev.cinnabar.it.orm.kinds.Truck;
import dev.cinnabar.it.orm.kinds.Vehicle;
import dev.cinnabar.orm.Session;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.sql.SelectOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conditions on rows, where some of them are of a kind. */
abstract class KindCriteriaContract extends MapperContract {
    private static final SelectOption<Object> NO_CID = criteria(Person.class, Person.NAME.ne("cid"));
    private static final SelectOption<Object> LOW = criteria(Manager.class, Manager.LEVEL.lt(9));

    private final Hiding plugin = new Hiding(Person.class::isAssignableFrom);

    @Override
    Engine engine(String url) {
        return Engine.builder(url).plugin(plugin).build();
    }

    @Override
    void createTables(Engine empty) {
        super.createTables(empty);
        MetaData.of(
                        Company.class,
                        Person.class,
                        Engineer.class,
                        Chief.class,
                        Machine.class,
                        Garage.class,
                        Vehicle.class)
                .createAll(empty);
    }

    /** Ada is a person, Ben an engineer, Cid a manager, Dee a chief of level 9. */
    @BeforeEach
    void write() {
        Chief dee = new Chief("dee");
        dee.setLevel(9);
        Company company = new Company("acme");
        company.getStaff().addAll(List.of(new Person("ada"), new Engineer("ben"), new Manager("cid"), dee));
        save(company);
    }

    private static List<String> people(Session session, SelectOption<Object> option) {
        return session.execute(select(Person.class).orderBy(Person.NAME).options(option)).all().stream()
                .map(Person::getName)
                .toList();
    }

    private static List<String> staff(Session session, SelectOption<? super Company> how, SelectOption<Object> option) {
        session.expungeAll();
        Company company = session.execute(select(Company.class).options(how).options(option))
                .one();
        return company.getStaff().stream().map(Person::getName).toList();
    }

    @Test
    void whatIsSaidOfTheClassAbove_holdsForKinds() {
        sessions.inTransaction(session -> {
            assertThat(people(session, NO_CID)).containsExactly("ada", "ben", "dee");
            assertThat(session.execute(select(Manager.class).options(NO_CID)).all())
                    .extracting(Manager::getName)
                    .containsExactly("dee");
            assertThat(session.execute(select(count()).from(Manager.class).options(NO_CID))
                            .one())
                    .isEqualTo(1);
            ManagerModel.Alias boss = Manager.as("boss");
            assertThat(session.execute(select(boss.ENTITY).from(boss).options(NO_CID))
                            .all())
                    .hasSize(1);
            assertThat(staff(session, joined(Company.STAFF), NO_CID)).containsExactly("ada", "ben", "dee");
            assertThat(staff(session, selectIn(Company.STAFF), NO_CID)).containsExactly("ada", "ben", "dee");
        });
    }

    @Test
    void whatIsSaidOfAKind_hidesItsRowsAlone_whereverTheyAreRead() {
        sessions.inTransaction(session -> {
            assertThat(people(session, LOW)).containsExactly("ada", "ben", "cid");
            assertThat(session.execute(select(Manager.class).options(LOW)).all())
                    .extracting(Manager::getName)
                    .containsExactly("cid");
            assertThat(session.execute(select(Chief.class).options(LOW)).all()).isEmpty();
            assertThat(session.execute(select(Engineer.class).options(LOW)).all())
                    .hasSize(1);
            assertThat(staff(session, joined(Company.STAFF), LOW)).containsExactly("ada", "ben", "cid");
            assertThat(staff(session, selectIn(Company.STAFF), LOW)).containsExactly("ada", "ben", "cid");
            assertThat(session.execute(select(count())
                                    .from(Company.class)
                                    .join(Company.STAFF)
                                    .options(LOW))
                            .one())
                    .isEqualTo(3);
        });
    }

    @Test
    void tableOfAKindByItself_hasTheRowsThatMayBeRead() {
        sessions.inTransaction(session -> {
            assertThat(session.execute(
                                    select(count()).from(Manager.ENTITY.table()).options(NO_CID))
                            .one())
                    .isEqualTo(1);
            assertThat(session.execute(select(count())
                                    .from(Manager.ENTITY.table().as("m"))
                                    .options(LOW))
                            .one())
                    .isEqualTo(1);
        });
    }

    @Test
    void kindOfOneTable_isHiddenByItsOwnCondition() {
        Garage garage = new Garage();
        garage.getVehicles().addAll(List.of(new Car("audi"), new Truck("büssing")));
        save(garage);
        SelectOption<Object> heavy = criteria(Truck.class, Truck.AXLE_LOAD.gt(8));

        sessions.inTransaction(session -> {
            assertThat(session.execute(select(Vehicle.class).options(heavy)).all())
                    .extracting(Vehicle::getName)
                    .containsExactly("audi");
            assertThat(session.execute(select(Truck.class).options(heavy)).all())
                    .isEmpty();
            assertThat(session.execute(select(Car.class).options(heavy)).all()).hasSize(1);
            Garage found = session.execute(select(Garage.class)
                            .options(joined(Garage.VEHICLES))
                            .options(heavy))
                    .one();
            assertThat(found.getVehicles()).hasSize(1);
        });
    }

    @Test
    void criteriaOfAPlugin_areAskedOfTheUppermost_andHoldForItsKinds() {
        plugin.hidden = "dee";

        sessions.inTransaction(session -> {
            assertThat(session.execute(select(Person.class)).all()).hasSize(3);
            assertThat(session.execute(select(Chief.class)).all()).isEmpty();
            assertThat(session.execute(select(Manager.class)).all()).hasSize(1);
            ManagerModel.Alias boss = Manager.as("boss");
            assertThat(session.execute(select(count()).from(boss)).one()).isEqualTo(1);
            assertThat(session.execute(select(Chief.class).options(withoutCriteria("hiding")))
                            .all())
                    .hasSize(1);
        });
    }

    @Test
    void criteriaOfAPlugin_hideWhatLoadsLater_butNotWhatIsHere() {
        sessions.inTransaction(session -> {
            Chief dee = session.execute(select(Chief.class)).one();
            plugin.hidden = "dee";
            session.expire(dee);
            assertThat(dee.getLevel()).isEqualTo(9);
            Company company = session.execute(select(Company.class)).one();
            assertThat(company.getStaff()).hasSize(3);
        });
    }
}
