package dev.cinnabar.it.orm;

import static dev.cinnabar.orm.Load.joined;
import static dev.cinnabar.orm.Load.kinds;
import static dev.cinnabar.orm.Load.only;
import static dev.cinnabar.orm.Load.populateExisting;
import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.it.orm.assets.Asset;
import dev.cinnabar.it.orm.assets.Chair;
import dev.cinnabar.it.orm.assets.Device;
import dev.cinnabar.it.orm.assets.DeviceModel;
import dev.cinnabar.it.orm.assets.Port;
import dev.cinnabar.it.orm.assets.Spot;
import dev.cinnabar.orm.AfterLoad;
import dev.cinnabar.orm.LoadStrategy;
import dev.cinnabar.orm.Session;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.sql.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Kinds of an entity, with all else that sessions do. */
abstract class AssetsContract extends MapperContract {
    private static final Spot HALL = new Spot("hall", 1);
    private static final Spot ATTIC = new Spot("attic", 2);

    @Override
    void createTables(Engine empty) {
        super.createTables(empty);
        MetaData.of(Asset.class, Device.class, Chair.class, Port.class).createAll(empty);
    }

    private Device device() {
        Device device = new Device("d1");
        device.setOwner("ada");
        device.setPlace(HALL);
        device.setSpare(ATTIC);
        device.getPorts().put("front", new Port("front"));
        device.getPorts().put("back", new Port("back"));
        save(device);
        return device;
    }

    private Chair chair() {
        Chair chair = new Chair("c1");
        chair.setPlace(HALL);
        chair.setStore(ATTIC);
        save(chair);
        return chair;
    }

    private static Device found(Session session) {
        return session.get(Device.class, "d1");
    }

    private List<String> updates() {
        return sent.stream().filter(sql -> sql.startsWith("UPDATE")).toList();
    }

    @Test
    void keyThatChanges_isFollowedByTheLowerTable_andByWhatPointsAtIt() {
        device();

        sessions.inTransaction(session -> {
            Device device = found(session);
            Port front = device.getPorts().get("front");
            device.setCode("d2");
            device.setPower(9);
            sent.clear();
            session.flush();
            assertThat(updates())
                    .satisfiesExactly(
                            first -> assertThat(first).contains("assets"),
                            second -> assertThat(second).contains("devices"));
            assertThat(front.getDeviceCode()).isEqualTo("d2");
            assertThat(session.get(Asset.class, "d2")).isSameAs(device);
        });

        sessions.inTransaction(session -> {
            Device device = session.get(Device.class, "d2");
            assertThat(device.getPower()).isEqualTo(9);
            assertThat(device.getPorts()).containsOnlyKeys("front", "back");
            session.delete(device);
        });
        assertThat(rows(Asset.class)).isZero();
    }

    @Test
    void valuesOfSeveralColumns_comeBackAtEachLevel_andAreCompared() {
        device();
        chair();

        sessions.inTransaction(session -> {
            List<Asset> assets =
                    session.execute(select(Asset.class).orderBy(Asset.CODE)).all();
            assertThat(assets).extracting(Asset::getPlace).containsExactly(HALL, HALL);
            assertThat(((Chair) assets.get(0)).getStore()).isEqualTo(ATTIC);
            assertThat(((Device) assets.get(1)).getSpare()).isEqualTo(ATTIC);
            assertThat(sent).hasSize(1);
            DeviceModel.Alias other = Device.as("other");
            assertThat(session.execute(
                                    select(other.CODE).from(other).where(other.PLACE.eq(HALL), other.SPARE.eq(ATTIC)))
                            .all())
                    .containsExactly("d1");
            assertThat(session.execute(select(Device.class).where(Device.PLACE.eq(HALL), Device.SPARE.isNotNull()))
                            .all())
                    .hasSize(1);
            assertThat(session.execute(select(Device.PLACE).from(Device.class)).all())
                    .containsExactly(HALL);
        });
    }

    @Test
    void valueOfSeveralColumns_ofAKind_isChangedInItsTableAlone() {
        device();

        sessions.inTransaction(session -> found(session).setSpare(null));

        assertThat(updates()).singleElement().asString().contains("devices");
        sessions.inTransaction(session -> {
            assertThat(found(session).getSpare()).isNull();
            assertThat(found(session).getPlace()).isEqualTo(HALL);
        });
    }

    @Test
    void timeOfChange_isThatOfItsOwnTable() {
        device();

        sessions.inTransaction(session -> {
            found(session).setPower(6);
            session.flush();
            assertThat(found(session).getChangedAt()).isNull();
            found(session).setOwner("ben");
            session.flush();
            assertThat(found(session).getChangedAt()).isNotNull();
        });
    }

    @Test
    void valuesThatTheDatabaseComputes_comeBackFromEachTable() {
        Device device = new Device("d1");
        Asset.OWNER.set(device, literal("a").concat("da"));
        Device.POWER.set(device, literal(3).plus(4));

        sessions.inTransaction(session -> {
            session.add(device);
            session.flush();
            assertThat(device.getOwner()).isEqualTo("ada");
            assertThat(device.getPower()).isEqualTo(7);
        });
        sessions.inTransaction(session -> {
            Device found = found(session);
            Device.POWER.set(found, Device.POWER.plus(1));
            Asset.OWNER.set(found, Asset.OWNER.concat("x"));
            session.flush();
            assertThat(found.getPower()).isEqualTo(8);
            assertThat(found.getOwner()).isEqualTo("adax");
        });
    }

    @Test
    void keyThatTheDatabaseComputes_isThatOfAllTables() {
        Device device = new Device("?");
        Asset.CODE.set(device, literal("d").concat("1"));

        save(device);

        sessions.inTransaction(session -> assertThat(found(session).getPower()).isEqualTo(5));
    }

    @Test
    void membersOfAKind_areHeldInItsMap() {
        device();

        sessions.inTransaction(session -> {
            found(session).getPorts().remove("front");
            found(session).getPorts().put("side", new Port("side"));
        });

        sessions.inTransaction(session -> assertThat(found(session).getPorts()).containsOnlyKeys("back", "side"));
    }

    @Test
    void rowsByTheirKeys_updateKindsOfOneTable_andWhatTheUppermostHas() {
        device();
        chair();

        sessions.inTransaction(session -> {
            Chair chair = session.get(Chair.class, "c1");
            Device device = found(session);
            session.execute(
                    update(Chair.class), List.of(Map.of("code", "c1", "legs", 3), Map.of("code", "d1", "legs", 2)));
            session.execute(update(Asset.class), List.of(Map.of("code", "d1", "owner", "cid")));
            assertThat(chair.getLegs()).isEqualTo(3);
            assertThat(device.getOwner()).isEqualTo("cid");
            assertThat(device.getPower()).isEqualTo(5);
        });
    }

    @Test
    void updateOfAKindOfOneTable_leavesOthersAlone_andObjectsFollowWithoutBeingRead() {
        device();
        chair();

        sessions.inTransaction(session -> {
            Chair chair = session.get(Chair.class, "c1");
            Device device = found(session);
            sent.clear();
            session.execute(update(Chair.class).set(Chair.OWNER, "eve"));
            assertThat(chair.getOwner()).isEqualTo("eve");
            assertThat(device.getOwner()).isEqualTo("ada");
            assertThat(sent).hasSize(1);
        });
    }

    @Test
    void populateExisting_readsTheColumnsOfKindsAnew() {
        device();

        sessions.inTransaction(session -> {
            Device device = found(session);
            session.connection().execute(update(Device.ENTITY.table()).set(Device.POWER.definition(), 1));
            session.execute(select(Asset.class)).all();
            assertThat(device.getPower()).isEqualTo(5);
            session.execute(select(Asset.class).options(populateExisting())).all();
            assertThat(device.getPower()).isEqualTo(1);
        });
    }

    @Test
    void columnsThatAreLeftOut_areThoseOfKindsToo() {
        device();

        sessions.inTransaction(session -> {
            Device device = (Device) session.execute(select(Asset.class).options(only(Asset.OWNER)))
                    .one();
            assertThat(sent).singleElement().asString().doesNotContain("power");
            assertThat(device.getPower()).isEqualTo(5);
            assertThat(device.getSpare()).isEqualTo(ATTIC);
            assertThat(sent).hasSize(2);
        });
    }

    @Test
    void tablesOfKinds_areLeftOut_whereADiscriminatorSaysTheKind() {
        device();
        chair();

        sessions.inTransaction(session -> {
            List<Asset> assets = session.execute(
                            select(Asset.class).orderBy(Asset.CODE).options(kinds(LoadStrategy.LAZY)))
                    .all();
            assertThat(((Chair) assets.get(0)).getLegs()).isEqualTo(4);
            assertThat(sent).singleElement().asString().doesNotContain("devices");
            assertThat(((Device) assets.get(1)).getPower()).isEqualTo(5);
            session.expungeAll();
            sent.clear();
            assets = session.execute(select(Asset.class).orderBy(Asset.CODE).options(kinds(LoadStrategy.SELECT_IN)))
                    .all();
            assertThat(((Device) assets.get(1)).getSpare()).isEqualTo(ATTIC);
            assertThat(sent).hasSize(2);
        });
    }

    @Test
    void limit_countsKinds_notTheirMembers() {
        device();
        save(new Device("d2"));

        sessions.inTransaction(session -> {
            List<Device> first = session.execute(select(Device.class)
                            .options(joined(Device.PORTS))
                            .orderBy(Device.CODE)
                            .limit(1))
                    .all();
            assertThat(first).singleElement().satisfies(device -> {
                assertThat(device.getPorts()).hasSize(2);
                assertThat(device.getSpare()).isEqualTo(ATTIC);
            });
            assertThat(sent).hasSize(1);
        });
    }

    @Test
    void stream_givesEachAsWhatItIs() {
        device();
        chair();

        sessions.inTransaction(session -> {
            List<String> kinds = new ArrayList<>();
            try (Stream<Asset> assets =
                    session.execute(select(Asset.class).orderBy(Asset.CODE).fetchSize(1)).stream()) {
                assets.forEach(asset -> kinds.add(asset.getClass().getSimpleName()));
            }
            assertThat(kinds).containsExactly("Chair", "Device");
        });
    }

    @Test
    void rowThatIsFoundWithALock_comesAsItsKind() {
        device();

        sessions.inTransaction(session ->
                assertThat(session.find(Asset.class, "d1", Select::forUpdate)).containsInstanceOf(Device.class));
    }

    @Test
    @Tag("INHERIT-08")
    void rowsBelow_areLeftToTheDatabase_whereTheKindSaysSo() {
        save(new Device("d1"));

        sessions.inTransaction(session -> session.delete(found(session)));

        assertThat(sent.stream().filter(sql -> sql.startsWith("DELETE")).toList())
                .singleElement()
                .asString()
                .contains("assets");
        long devices = sessions.callInTransaction(session ->
                session.execute(select(count()).from(Device.ENTITY.table())).one());
        assertThat(devices).isZero();
    }

    @Test
    void listenersOfLoading_findTheColumnsOfTheKind() {
        device();
        List<Integer> heard = new ArrayList<>();
        engine.events()
                .on(
                        AfterLoad.class,
                        Device.class,
                        event -> heard.add(event.entity().getPower()));

        sessions.inTransaction(session -> session.execute(select(Asset.class)).all());

        assertThat(heard).containsExactly(5);
        assertThat(sent).hasSize(1);
    }
}
