package dev.cinnabar.it.orm;

import static dev.cinnabar.orm.Load.joined;
import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.text;
import static dev.cinnabar.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.it.orm.kinds.Animal;
import dev.cinnabar.it.orm.kinds.Car;
import dev.cinnabar.it.orm.kinds.CarModel;
import dev.cinnabar.it.orm.kinds.Cat;
import dev.cinnabar.it.orm.kinds.Dog;
import dev.cinnabar.it.orm.kinds.Driver;
import dev.cinnabar.it.orm.kinds.Garage;
import dev.cinnabar.it.orm.kinds.RoadTrain;
import dev.cinnabar.it.orm.kinds.Truck;
import dev.cinnabar.it.orm.kinds.Vehicle;
import dev.cinnabar.orm.Session;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.MetaData;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Entities that are kinds of others and stand in the same table. */
abstract class SingleTableContract extends MapperContract {
    @Override
    void createTables(Engine empty) {
        super.createTables(empty);
        MetaData.of(Garage.class, Vehicle.class, Driver.class, Animal.class).createAll(empty);
    }

    /** A car, a truck, a road train. */
    private Garage garage() {
        Garage garage = new Garage();
        garage.getVehicles().addAll(List.of(new Car("audi"), new Truck("büssing"), new RoadTrain("caterpillar")));
        save(garage);
        return garage;
    }

    private static long rowsOf(Session session, Class<? extends Vehicle> kind) {
        return session.execute(select(count()).from(kind)).one();
    }

    @Test
    void allKinds_comeAsTheirClasses_fromOneTable() {
        garage();

        sessions.inTransaction(session -> {
            List<Vehicle> all =
                    session.execute(select(Vehicle.class).orderBy(Vehicle.NAME)).all();
            assertThat(all)
                    .<Class<?>>extracting(Object::getClass)
                    .containsExactly(Car.class, Truck.class, RoadTrain.class);
            assertThat(((Car) all.get(0)).getDoors()).isEqualTo(4);
            assertThat(((RoadTrain) all.get(2)).getAxleLoad()).isEqualTo(8);
            assertThat(((RoadTrain) all.get(2)).getTrailers()).isEqualTo(3);
            assertThat(sent).singleElement().asString().doesNotContain("JOIN");
        });
    }

    @Test
    void kind_isSelectedCountedAndFound_withTheKindsBelow() {
        Garage garage = garage();

        sessions.inTransaction(session -> {
            assertThat(session.execute(select(Truck.class).orderBy(Truck.NAME)).all())
                    .extracting(Truck::getName)
                    .containsExactly("büssing", "caterpillar");
            assertThat(rowsOf(session, Truck.class)).isEqualTo(2);
            assertThat(rowsOf(session, Car.class)).isEqualTo(1);
            session.expungeAll();
            long truck = garage.getVehicles().get(1).getId();
            assertThat(session.find(Car.class, truck)).isEmpty();
            assertThat(session.find(Vehicle.class, truck)).containsInstanceOf(Truck.class);
        });
    }

    @Test
    void joinsSubqueriesAndAliases_meetRowsOfTheKindAlone() {
        garage();

        sessions.inTransaction(session -> {
            CarModel.Alias car = Car.as("car");
            assertThat(session.execute(select(count()).from(Garage.class).join(car, car.GARAGE_ID.eq(Garage.ID)))
                            .one())
                    .isEqualTo(1);
            assertThat(session.execute(select(count())
                                    .from(Garage.class)
                                    .leftJoin(
                                            Car.class,
                                            Car.GARAGE_ID.eq(Garage.ID).and(Car.DOORS.eq(9))))
                            .one())
                    .isEqualTo(1);
            assertThat(session.execute(select(Garage.class)
                                    .where(Garage.ID.in(select(Car.GARAGE_ID).from(Car.class))))
                            .all())
                    .hasSize(1);
            assertThat(session.execute(select(car.ENTITY).from(car)).all()).hasSize(1);
        });
    }

    @Test
    void relationshipsToAKindAndToAllOfThem_areLoadedInEveryWay() {
        Garage garage = garage();
        Driver driver = new Driver();
        driver.setCar((Car) garage.getVehicles().get(0));
        Driver walker = new Driver();
        sessions.inTransaction(session -> {
            session.add(garage);
            session.addAll(List.of(driver, walker));
        });
        sent.clear();

        sessions.inTransaction(session -> {
            List<Driver> drivers = session.execute(
                            select(Driver.class).orderBy(Driver.ID).options(joined(Driver.CAR)))
                    .all();
            assertThat(drivers.get(0).getCar().getDoors()).isEqualTo(4);
            assertThat(drivers.get(1).getCar()).isNull();
            assertThat(sent).hasSize(1);
            assertThat(session.execute(select(Driver.class).where(Driver.CAR.has(Car.DOORS.eq(4))))
                            .all())
                    .hasSize(1);
            sent.clear();
            Garage loaded = session.execute(select(Garage.class).options(joined(Garage.VEHICLES)))
                    .one();
            assertThat(loaded.getVehicles())
                    .<Class<?>>extracting(Object::getClass)
                    .containsExactly(Car.class, Truck.class, RoadTrain.class);
            assertThat(sent).hasSize(1);
        });
    }

    @Test
    void statementsOfAKind_changeItsRowsAlone() {
        garage();

        sessions.inTransaction(session -> {
            session.execute(update(Truck.class).set(Truck.NAME, "x").where(Truck.ID.gt(0)));
            assertThat(session.execute(select(Vehicle.NAME).from(Vehicle.class).where(Vehicle.NAME.ne("x")))
                            .all())
                    .containsExactly("audi");
            session.execute(delete(Car.class).where(Car.ID.gt(0)));
            assertThat(rowsOf(session, Vehicle.class)).isEqualTo(2);
        });
    }

    @Test
    void objectsOfAKind_areUpdatedAndDeleted() {
        garage();

        sessions.inTransaction(session -> {
            RoadTrain train = session.execute(select(RoadTrain.class)).one();
            train.setTrailers(5);
            train.setAxleLoad(9);
            session.delete(session.execute(select(Car.class)).one());
        });

        assertThat(sentOf("UPDATE")).isEqualTo(1);
        sessions.inTransaction(session -> {
            assertThat(session.execute(select(RoadTrain.TRAILERS).from(RoadTrain.class))
                            .one())
                    .isEqualTo(5);
            assertThat(rowsOf(session, Vehicle.class)).isEqualTo(2);
        });
    }

    @Test
    @Tag("INHERIT-14")
    void rowOfAnotherKind_isNoObjectOfTheOneThatIsAskedFor() {
        garage();

        sessions.inTransaction(session -> assertThatThrownBy(() ->
                        session.execute(select(Car.ENTITY).from(Vehicle.class)).all())
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("lorry"));
    }

    @Test
    void columnsOfAKind_mayBeEmptyInTheTable_andNotInTheClass() {
        assertThat(Vehicle.ENTITY.table().columns())
                .extracting(ColumnDefinition::name)
                .containsExactly("id", "name", "garage_id", "kind", "doors", "axle_load", "trailers");
        assertThat(Vehicle.ENTITY.table().column("doors").isNullable()).isTrue();
        assertThat(Car.DOORS.definition().isNullable()).isFalse();
    }

    @Test
    void sqlOfOnesOwn_givesKinds_whereAnAttributeSaysWhichItIs() {
        save(new Cat("cat"), new Dog("dog"));

        sessions.inTransaction(session -> {
            List<Animal> all = session.execute(text("SELECT id, kind, name FROM animals ORDER BY name")
                            .returns(Animal.ENTITY))
                    .all();
            assertThat(all).<Class<?>>extracting(Object::getClass).containsExactly(Cat.class, Dog.class);
            assertThat(((Cat) all.get(0)).getLives()).isEqualTo(9);
        });
    }

    @Test
    void attributeThatSaysTheKind_isFilled_andTablesMayBeMixed() {
        Cat cat = new Cat("cat");
        save(new Animal("animal"), cat, new Dog("dog"));
        assertThat(cat.getKind()).isEqualTo("cat");

        sessions.inTransaction(session -> {
            List<Animal> all =
                    session.execute(select(Animal.class).orderBy(Animal.NAME)).all();
            assertThat(all).<Class<?>>extracting(Object::getClass).containsExactly(Animal.class, Cat.class, Dog.class);
            assertThat(((Cat) all.get(1)).getLives()).isEqualTo(9);
            assertThat(all).extracting(Animal::getKind).containsExactly("animal", "cat", "dog");
            assertThat(sent).hasSize(1);
            assertThat(session.execute(select(Dog.class)).all()).hasSize(1);
            assertThat(session.execute(select(Cat.class).where(Cat.KIND.eq("cat")))
                            .all())
                    .hasSize(1);
        });
    }

    @Test
    void rowThatBecameOneOfAnotherKind_isNotReadIntoTheObject() {
        garage();

        try (Session session = sessions.open()) {
            Car car = session.execute(select(Car.class)).one();
            session.connection().executeRaw("UPDATE vehicles SET kind = 'lorry' WHERE name = 'audi'");
            assertThatThrownBy(() -> session.execute(select(Truck.class)).all())
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("The row of Car " + car.getId() + " was read as one of Truck");
        }
    }

    @Test
    void insertOfAKind_saysWhichItIs_andSendsWhatItsObjectsHave() {
        sessions.inTransaction(session -> {
            session.execute(insert(Car.class).set(Car.NAME, "audi"));
            session.execute(insert(RoadTrain.class), List.of(Map.of("name", "büssing"), Map.of("name", "caterpillar")));
            session.execute(insert(Animal.class).set(Animal.NAME, "animal"));
            session.execute(insert(Dog.class).set(Dog.NAME, "dog"));
        });

        sessions.inTransaction(session -> {
            assertThat(session.execute(select(Car.class)).one().getDoors()).isEqualTo(4);
            assertThat(session.execute(select(RoadTrain.class)).all())
                    .hasSize(2)
                    .allMatch(train -> train.getAxleLoad() == 8 && train.getTrailers() == 3);
            assertThat(session.execute(select(Animal.class).orderBy(Animal.NAME))
                            .all())
                    .<Class<?>>extracting(Object::getClass)
                    .containsExactly(Animal.class, Dog.class);
        });
    }

    @Test
    void insertOfAKind_keepsWhatIsSaid() {
        sessions.inTransaction(session -> {
            session.execute(insert(Car.class).set(Car.NAME, "audi").set(Car.DOORS, 2));
            assertThat(session.execute(select(Car.DOORS).from(Car.class)).one()).isEqualTo(2);
        });
    }

    @Test
    void joinThatKeepsTheOtherSide_keepsWhatHasNoRowOfTheKind() {
        garage();
        save(new Garage());

        sessions.inTransaction(session -> {
            assertThat(session.execute(select(count())
                                    .from(Car.class)
                                    .rightJoin(Garage.ENTITY, Car.GARAGE_ID.eq(Garage.ID)))
                            .one())
                    .isEqualTo(2);
            assertThat(session.execute(select(count())
                                    .from(Garage.class)
                                    .rightJoin(Car.ENTITY, Car.GARAGE_ID.eq(Garage.ID)))
                            .one())
                    .isEqualTo(1);
        });
    }

    @Test
    void fullJoinOfAKind_isRefused_onBothSides() {
        refuses(
                ErrorCode.BAD_STATEMENT,
                () -> select(count()).from(Car.class).fullJoin(Garage.ENTITY, Car.GARAGE_ID.eq(Garage.ID)));
        refuses(
                ErrorCode.BAD_STATEMENT,
                () -> select(count()).from(Garage.class).fullJoin(Car.ENTITY, Car.GARAGE_ID.eq(Garage.ID)));
    }
}
