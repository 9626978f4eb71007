package dev.cinnabar.it.orm;

import static dev.cinnabar.orm.Load.joined;
import static dev.cinnabar.orm.Load.selectIn;
import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.it.orm.kinds.Car;
import dev.cinnabar.it.orm.kinds.Chief;
import dev.cinnabar.it.orm.kinds.Company;
import dev.cinnabar.it.orm.kinds.Driver;
import dev.cinnabar.it.orm.kinds.Engineer;
import dev.cinnabar.it.orm.kinds.Garage;
import dev.cinnabar.it.orm.kinds.Machine;
import dev.cinnabar.it.orm.kinds.Manager;
import dev.cinnabar.it.orm.kinds.Person;
import dev.cinnabar.it.orm.kinds.PersonModel;
import dev.cinnabar.it.orm.kinds.Truck;
import dev.cinnabar.it.orm.kinds.Vehicle;
import dev.cinnabar.result.Row2;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.sql.Query;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queries over kinds of entities. */
abstract class KindQueryContract extends MapperContract {
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
                        Vehicle.class,
                        Driver.class)
                .createAll(empty);
    }

    /** At Acme: ada, who is nothing more, ben, who speaks Java and has a saw and a lathe, and cid, a manager; at Bolt: dee, a chief, eve, who speaks Ada. */
    @BeforeEach
    void write() {
        Engineer ben = new Engineer("ben");
        ben.getMachines().addAll(List.of(new Machine("saw"), new Machine("lathe")));
        Engineer eve = new Engineer("eve");
        eve.setLanguage("Ada");
        Company acme = new Company("acme");
        acme.getStaff().addAll(List.of(new Person("ada"), ben, new Manager("cid")));
        Company bolt = new Company("bolt");
        bolt.getStaff().addAll(List.of(new Chief("dee"), eve));
        Garage garage = new Garage();
        garage.getVehicles().addAll(List.of(new Car("audi"), new Truck("büssing")));
        save(acme, bolt, new Company("none"), garage);
    }

    private <R> List<R> read(Query<R> query) {
        return sessions.callInTransaction(session -> session.execute(query).all());
    }

    @Test
    void columnOfAKind_isAskedOfTheClassAbove() {
        assertThat(read(select(Person.class).where(Engineer.LANGUAGE.eq("Java")).orderBy(Person.NAME)))
                .extracting(Person::getName)
                .containsExactly("ben");
        assertThat(read(select(Person.class).orderBy(Manager.LEVEL.desc().nullsLast(), Person.NAME)))
                .extracting(Person::getName)
                .containsExactly("cid", "dee", "ada", "ben", "eve");
    }

    @Test
    void columnOfAKind_isAskedOfMembers() {
        assertThat(read(select(Company.NAME).where(Company.STAFF.any(Engineer.LANGUAGE.eq("Ada")))))
                .containsExactly("bolt");
        assertThat(read(select(Company.class)
                        .where(Company.STAFF.any(Manager.LEVEL.gt(0)))
                        .orderBy(Company.NAME)))
                .extracting(Company::getName)
                .containsExactly("acme", "bolt");
        assertThat(read(select(Company.NAME).where(Company.STAFF.any(Engineer.LANGUAGE.eq("Cobol")))))
                .isEmpty();
    }

    @Test
    void columnOfAKind_isReadThroughAJoin() {
        assertThat(read(select(Company.NAME, Engineer.LANGUAGE)
                        .join(Engineer.class, Engineer.COMPANY_ID.eq(Company.ID))
                        .orderBy(Company.NAME)))
                .containsExactly(new Row2<>("acme", "Java"), new Row2<>("bolt", "Ada"));
        assertThat(read(select(Company.NAME).join(Company.STAFF).where(Engineer.LANGUAGE.eq("Ada"))))
                .containsExactly("bolt");
        assertThat(read(select(Person.NAME, Engineer.LANGUAGE)
                        .join(Company.STAFF)
                        .orderBy(Person.NAME)))
                .extracting(row -> row.v1() + " " + row.v2())
                .containsExactly("ada null", "ben Java", "cid null", "dee null", "eve Ada");
        PersonModel.Alias boss = Person.as("boss");
        assertThat(read(select(boss.NAME)
                        .from(boss)
                        .where(Engineer.as("boss").LANGUAGE.eq("Ada"))))
                .containsExactly("eve");
    }

    @Test
    void relationshipOfAKind_isJoinedThrough() {
        assertThat(read(select(Company.NAME, Machine.NAME)
                        .join(Engineer.class, Engineer.COMPANY_ID.eq(Company.ID))
                        .join(Engineer.MACHINES)
                        .orderBy(Machine.NAME)))
                .containsExactly(new Row2<>("acme", "lathe"), new Row2<>("acme", "saw"));
        assertThat(read(select(Engineer.NAME, Machine.NAME)
                        .join(Engineer.MACHINES)
                        .orderBy(Machine.NAME)))
                .containsExactly(new Row2<>("ben", "lathe"), new Row2<>("ben", "saw"));
        assertThat(read(select(Engineer.NAME, Engineer.LANGUAGE, count(Machine.ID))
                        .leftJoin(Engineer.MACHINES)
                        .groupBy(Engineer.NAME, Engineer.LANGUAGE)
                        .orderBy(Engineer.NAME)))
                .extracting(row -> row.v1() + row.v2() + row.v3())
                .containsExactly("benJava2", "eveAda0");
        assertThat(read(select(Machine.NAME)
                        .where(Machine.ENGINEER.has(Engineer.COMPANY.has(Company.NAME.eq("acme"))))
                        .orderBy(Machine.NAME)))
                .containsExactly("lathe", "saw");
        assertThat(read(select(Engineer.NAME, Company.NAME)
                        .from(Engineer.class)
                        .join(Engineer.COMPANY)
                        .orderBy(Engineer.NAME)))
                .containsExactly(new Row2<>("ben", "acme"), new Row2<>("eve", "bolt"));
    }

    @Test
    void countsOfKinds() {
        assertThat(read(select(Company.NAME, count(Person.ID), count(Engineer.LANGUAGE))
                        .leftJoin(Company.STAFF)
                        .groupBy(Company.NAME)
                        .orderBy(Company.NAME)))
                .extracting(row -> row.v1() + row.v2() + row.v3())
                .containsExactly("acme31", "bolt21", "none00");
        assertThat(read(select(count()).from(Manager.class))).containsExactly(2L);
        assertThat(read(select(Garage.ID, count(Vehicle.ID))
                        .leftJoin(Garage.VEHICLES)
                        .groupBy(Garage.ID)))
                .extracting(Row2::v2)
                .containsExactly(2L);
    }

    @Test
    void limitOverKinds_withAJoinedList() {
        assertThat(read(select(Company.class)
                        .options(joined(Company.STAFF))
                        .orderBy(Company.NAME.desc())
                        .limit(2)))
                .extracting(company -> company.getName() + company.getStaff().size())
                .containsExactly("none0", "bolt2");
        assertThat(read(select(Engineer.class)
                        .options(joined(Engineer.MACHINES), joined(Person.COMPANY))
                        .orderBy(Engineer.LANGUAGE, Engineer.NAME.desc())
                        .limit(5)))
                .extracting(
                        engineer -> engineer.getName() + engineer.getMachines().size())
                .containsExactly("eve0", "ben2");
    }

    @Test
    void relationshipsOfKinds_areLoadedWithTheClassAbove() {
        sessions.inTransaction(session -> {
            sent.clear();
            List<Company> all = session.execute(select(Company.class)
                            .options(selectIn(Company.STAFF))
                            .orderBy(Company.NAME))
                    .all();
            assertThat(all.get(0).getStaff()).extracting(Person::getName).containsExactly("ada", "ben", "cid");
            assertThat(sent).hasSize(2);
        });
    }

    @Test
    void existsOverAKindInACommonTable() {
        assertThat(read(select(Driver.ID).where(Driver.CAR.has(Car.DOORS.eq(4)))))
                .isEmpty();
        assertThat(read(select(Garage.ID).where(Garage.VEHICLES.any(Car.DOORS.eq(4)))))
                .hasSize(1);
        assertThat(read(select(Car.NAME).from(Car.class).where(Car.GARAGE.has())))
                .containsExactly("audi");
    }
}
