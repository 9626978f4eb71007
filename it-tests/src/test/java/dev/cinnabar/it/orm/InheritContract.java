package dev.cinnabar.it.orm;

import static dev.cinnabar.orm.Load.all;
import static dev.cinnabar.orm.Load.joined;
import static dev.cinnabar.orm.Load.kinds;
import static dev.cinnabar.orm.Load.selectIn;
import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.StaleDataException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.event.Subscription;
import dev.cinnabar.it.orm.kinds.Chief;
import dev.cinnabar.it.orm.kinds.Company;
import dev.cinnabar.it.orm.kinds.Engineer;
import dev.cinnabar.it.orm.kinds.Machine;
import dev.cinnabar.it.orm.kinds.Manager;
import dev.cinnabar.it.orm.kinds.ManagerModel;
import dev.cinnabar.it.orm.kinds.Person;
import dev.cinnabar.it.orm.kinds.PersonModel;
import dev.cinnabar.orm.BeforeInsert;
import dev.cinnabar.orm.LoadStrategy;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.result.Row3;
import dev.cinnabar.schema.MetaData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Entities that are kinds of others, with a table for each kind. */
abstract class InheritContract extends MapperContract {
    @Override
    void createTables(Engine empty) {
        super.createTables(empty);
        MetaData.of(Company.class, Person.class, Engineer.class, Chief.class, Machine.class)
                .createAll(empty);
    }

    /** Ada is a person, Ben an engineer, Cid a manager, Dee a chief. */
    private Company company() {
        Company company = new Company("acme");
        company.getStaff()
                .addAll(List.of(new Person("ada"), new Engineer("ben"), new Manager("cid"), new Chief("dee")));
        save(company);
        return company;
    }

    private static List<Person> people(Session session) {
        return session.execute(select(Person.class).orderBy(Person.NAME)).all();
    }

    private static Chief dee(Session session) {
        return session.execute(select(Chief.class)).one();
    }

    @Test
    @Tag("INHERIT-02")
    void mixedKinds_areInsertedTableByTable_inTheirOrder() {
        List<Person> people = List.of(new Engineer("e1"), new Person("p1"), new Engineer("e2"), new Manager("m1"));

        sessions.inTransaction(session -> session.addAll(people));

        assertThat(sent)
                .satisfiesExactly(
                        first -> assertThat(first).contains("people"),
                        second -> assertThat(second).contains("engineers"),
                        third -> assertThat(third).contains("managers"));
        assertThat(people).extracting(Person::getId).isSorted();
    }

    @Test
    void everyKind_comesAsItsClass_withAllItsColumns_inOneStatement() {
        company();

        sessions.inTransaction(session -> {
            List<Person> people = people(session);
            assertThat(people)
                    .<Class<?>>extracting(Object::getClass)
                    .containsExactly(Person.class, Engineer.class, Manager.class, Chief.class);
            assertThat(((Engineer) people.get(1)).getLanguage()).isEqualTo("Java");
            assertThat(((Chief) people.get(3)).getLevel()).isEqualTo(7);
            assertThat(((Chief) people.get(3)).getBudget()).isEqualTo(100);
            assertThat(sent).hasSize(1);
        });
    }

    @Test
    void columnsOfKinds_areReadWhenTheyAreAskedFor_ifTheQuerySaysSo() {
        company();

        sessions.inTransaction(session -> {
            List<Person> people = session.execute(
                            select(Person.class).orderBy(Person.NAME).options(kinds(LoadStrategy.LAZY)))
                    .all();
            assertThat(people)
                    .<Class<?>>extracting(Object::getClass)
                    .containsExactly(Person.class, Engineer.class, Manager.class, Chief.class);
            assertThat(sent).singleElement().asString().doesNotContain("budget", "language");
            assertThat(((Chief) people.get(3)).getBudget()).isEqualTo(100);
            assertThat(((Chief) people.get(3)).getLevel()).isEqualTo(7);
            assertThat(sent).hasSize(2);
        });
    }

    @Test
    void columnsOfKinds_areReadByAStatementForEachTable_ifTheQuerySaysSo() {
        company();

        sessions.inTransaction(session -> {
            List<Person> people = session.execute(
                            select(Person.class).orderBy(Person.NAME).options(kinds(LoadStrategy.SELECT_IN)))
                    .all();
            assertThat(sent)
                    .satisfiesExactly(
                            first -> assertThat(first).contains("people").doesNotContain("budget"),
                            second -> assertThat(second).contains("engineers").doesNotContain("people"),
                            third -> assertThat(third).contains("managers").doesNotContain("people"),
                            fourth -> assertThat(fourth).contains("chiefs").doesNotContain("people"));
            assertThat(((Engineer) people.get(1)).getLanguage()).isEqualTo("Java");
            assertThat(((Chief) people.get(3)).getBudget()).isEqualTo(100);
            assertThat(((Chief) people.get(3)).getLevel()).isEqualTo(7);
            assertThat(sent).hasSize(4);
            session.expungeAll();
            Company acme = session.execute(
                            select(Company.class).options(joined(Company.STAFF)).options(kinds(LoadStrategy.SELECT_IN)))
                    .one();
            sent.clear();
            assertThat(((Chief) acme.getStaff().get(3)).getBudget()).isEqualTo(100);
            assertThat(sent).isEmpty();
        });
    }

    @Test
    void kind_isSelectedFromItsTables_withTheKindsBelow() {
        company();

        sessions.inTransaction(session -> {
            List<Manager> managers =
                    session.execute(select(Manager.class).orderBy(Manager.NAME)).all();
            assertThat(managers).extracting(Manager::getName).containsExactly("cid", "dee");
            assertThat(managers.get(1)).isInstanceOf(Chief.class);
            assertThat(rowsOf(session, Manager.class)).isEqualTo(2);
            assertThat(rowsOf(session, Engineer.class)).isEqualTo(1);
        });
    }

    private static long rowsOf(Session session, Class<? extends Person> kind) {
        return session.execute(select(count()).from(kind)).one();
    }

    @Test
    void inheritedAttributes_hybridsAndThoseOfTheClassAbove_speakOfTheSameRow() {
        company();

        sessions.inTransaction(session -> {
            assertThat(session.execute(select(Manager.class)
                                    .where(
                                            Manager.NAME.eq("dee"),
                                            Person.VERSION.eq(1),
                                            Chief.GREETING.eq("Hello dee")))
                            .one()
                            .getLevel())
                    .isEqualTo(7);
            assertThat(Manager.GREETING.of(dee(session))).isEqualTo("Hello dee");
            assertThat(Chief.LEVEL.of(dee(session))).isEqualTo(7);
        });
    }

    @Test
    @Tag("INHERIT-01")
    void kindThatIsHere_costsNothing_atAnyLevel_andAnotherKindIsNone() {
        company();

        sessions.inTransaction(session -> {
            Person ada = people(session).get(0);
            Chief dee = dee(session);
            sent.clear();
            assertThat(session.get(Person.class, dee.getId())).isSameAs(dee);
            assertThat(session.get(Manager.class, dee.getId())).isSameAs(dee);
            assertThat(session.find(Engineer.class, dee.getId())).isEmpty();
            assertThat(session.find(Manager.class, ada.getId())).isEmpty();
            assertThat(sent).isEmpty();
        });
    }

    @Test
    @Tag("INHERIT-06")
    void findingByTheClassAbove_readsAllTables_andGivesTheKind() {
        long id = company().getStaff().get(3).getId();

        sessions.inTransaction(session -> {
            assertThat(session.find(Person.class, id)).containsInstanceOf(Chief.class);
            assertThat(sent).singleElement().asString().contains("engineers", "managers", "chiefs");
            assertThat(session.find(Engineer.class, id)).isEmpty();
        });
    }

    @Test
    @Tag("INHERIT-03")
    void listOfTheClassAbove_holdsAllKinds_lazilyByTwoStatements_eagerlyByOne() {
        company();

        sessions.inTransaction(session -> {
            Company acme = session.execute(select(Company.class)).one();
            assertThat(acme.getStaff()).hasSize(4).last().isInstanceOf(Chief.class);
            assertThat(sent).hasSize(2);
        });
        sent.clear();
        sessions.inTransaction(session -> {
            Company acme = session.execute(select(Company.class).options(joined(Company.STAFF)))
                    .one();
            assertThat(((Chief) acme.getStaff().get(3)).getBudget()).isEqualTo(100);
            assertThat(acme.getStaff().get(1)).isInstanceOf(Engineer.class);
            assertThat(sent).hasSize(1);
        });
        sent.clear();
        sessions.inTransaction(session -> {
            Company acme = session.execute(select(Company.class).options(selectIn(Company.STAFF)))
                    .one();
            assertThat(((Chief) acme.getStaff().get(3)).getBudget()).isEqualTo(100);
            assertThat(sent).hasSize(2);
        });
    }

    @Test
    @Tag("INHERIT-04")
    void objectsThatAreHere_areNotFetchedAgain() {
        company();

        sessions.inTransaction(session -> {
            List<Person> first = people(session);
            sent.clear();
            List<Person> again = people(session);
            assertThat(again).containsExactlyElementsOf(first);
            assertThat(again.get(1).toString()).contains("language=Java");
            assertThat(((Chief) again.get(3)).getBudget()).isEqualTo(100);
            assertThat(sent).hasSize(1);
        });
    }

    @Test
    @Tag("INHERIT-05")
    void whatIsMissing_isReadFromItsTableAlone() {
        company();

        sessions.inTransaction(session -> {
            Chief dee = dee(session);
            session.execute(update(Chief.ENTITY.table())
                    .set(Chief.BUDGET.definition(), Chief.BUDGET.minus(95))
                    .where(Chief.BUDGET.gt(1)));
            sent.clear();
            assertThat(dee.getBudget()).isEqualTo(5);
            assertThat(sent).singleElement().asString().contains("chiefs").doesNotContain("people", "managers");
        });
    }

    @Test
    void rowsByTheirKeys_updateTheTableOfAKind() {
        company();

        sessions.inTransaction(session -> {
            Chief dee = dee(session);
            Map<String, Object> row = Map.of("id", Objects.requireNonNull(dee.getId()), "budget", 5);
            session.execute(update(Chief.ENTITY.table()), List.of(row));
            assertThat(dee.getBudget()).isEqualTo(5);
            assertThat(dee.getName()).isEqualTo("dee");
        });
    }

    @Test
    @Tag("EXPIRE-17")
    void expiredKind_readsAllItsTables_inOneStatement() {
        company();

        sessions.inTransaction(session -> {
            Chief dee = dee(session);
            session.expire(dee);
            sent.clear();
            assertThat(dee.getName()).isEqualTo("dee");
            assertThat(dee.getBudget()).isEqualTo(100);
            assertThat(sent).hasSize(1);
            dee.setBudget(3);
            session.refresh(dee);
            assertThat(dee.getBudget()).isEqualTo(100);
        });
    }

    @Test
    @Tag("VERSION-10")
    void changeInTheLowestTable_updatesThatOneAndTheVersion() {
        company();

        sessions.inTransaction(session -> dee(session).setBudget(5));

        assertThat(sent.stream().filter(sql -> sql.startsWith("UPDATE")).toList())
                .satisfiesExactly(
                        first -> assertThat(first).contains("people").doesNotContain("\"name\""),
                        second -> assertThat(second).contains("chiefs"));
        sessions.inTransaction(session -> {
            assertThat(dee(session).getVersion()).isEqualTo(2);
            assertThat(dee(session).getBudget()).isEqualTo(5);
        });
    }

    @Test
    void changeInTheUppermostTable_updatesThatOneAlone() {
        company();

        sessions.inTransaction(session -> dee(session).setName("deirdre"));

        assertThat(sentOf("UPDATE")).isEqualTo(1);
    }

    @Test
    @Tag("INHERIT-22")
    void staleRows_areNoticedInEachTable() {
        company();

        assertThatThrownBy(() -> sessions.inTransaction(session -> {
                    Chief dee = dee(session);
                    session.connection()
                            .execute(update(Person.class).set(Person.VERSION, 9).where(Person.NAME.eq("dee")));
                    dee.setBudget(5);
                }))
                .isInstanceOf(StaleDataException.class);
        assertThatThrownBy(() -> sessions.inTransaction(session -> {
                    Chief dee = dee(session);
                    session.connection().execute(delete(Chief.ENTITY.table()).where(Chief.BUDGET.gt(0)));
                    dee.setBudget(5);
                }))
                .isInstanceOf(StaleDataException.class);
        assertThatThrownBy(() -> sessions.inTransaction(session -> {
                    Chief dee = dee(session);
                    session.connection().execute(delete(Chief.ENTITY.table()).where(Chief.BUDGET.gt(0)));
                    session.delete(dee);
                }))
                .isInstanceOf(StaleDataException.class);
    }

    @Test
    void deleting_goesFromTheLowestTableUp() {
        company();

        sessions.inTransaction(session -> session.delete(dee(session)));

        assertThat(sent.stream().filter(sql -> sql.startsWith("DELETE")).toList())
                .satisfiesExactly(
                        first -> assertThat(first).contains("chiefs"),
                        second -> assertThat(second).contains("managers"),
                        third -> assertThat(third).contains("people"));
        assertThat(rows(Person.class)).isEqualTo(3);
    }

    @Test
    void cascade_reachesAllKinds() {
        long id = company().getId();

        sessions.inTransaction(session -> session.delete(session.get(Company.class, id)));

        assertThat(rows(Person.class)).isZero();
        assertThat(rows(Chief.class)).isZero();
    }

    @Test
    void keyOfAKind_isInsertedBeforeWhatPointsAtIt_andDeletedAfterIt() {
        Engineer ben = new Engineer("ben");
        ben.getMachines().add(new Machine("lathe"));
        save(ben);

        sessions.inTransaction(session -> {
            Machine lathe = session.execute(select(Machine.class).options(joined(Machine.ENGINEER)))
                    .one();
            assertThat(lathe.getEngineer().getName()).isEqualTo("ben");
            assertThat(lathe.getEngineer().getMachines()).containsExactly(lathe);
            session.delete(lathe);
            session.delete(lathe.getEngineer());
        });

        assertThat(rows(Machine.class)).isZero();
        assertThat(rows(Person.class)).isZero();
    }

    @Test
    @Tag("INHERIT-19")
    void aliasOfTheClassAbove_bringsAllKindsWithTheirColumns() {
        company();

        sessions.inTransaction(session -> {
            PersonModel.Alias other = Person.as("other");
            List<Person> people = session.execute(
                            select(other.ENTITY).from(other).orderBy(other.NAME))
                    .all();
            assertThat(((Chief) people.get(3)).getBudget()).isEqualTo(100);
            assertThat(sent).hasSize(1);
        });
    }

    @Test
    void aliasOfAKind_isJoinedWithAnyOther() {
        company();

        sessions.inTransaction(session -> {
            ManagerModel.Alias boss = Manager.as("boss");
            List<String> names = session.execute(select(Person.NAME)
                            .from(Person.class)
                            .join(boss, boss.COMPANY_ID.eq(Person.COMPANY_ID))
                            .where(boss.LEVEL.eq(7), boss.NAME.eq("dee"), Person.NAME.ne("dee"))
                            .orderBy(Person.NAME))
                    .all();
            assertThat(names).containsExactly("ada", "ben", "cid");
        });
    }

    @Test
    @Tag("INHERIT-20")
    void relationshipOfAKind_isJoinedAndLoadedAlong() {
        Engineer ben = new Engineer("ben");
        ben.getMachines().addAll(List.of(new Machine("lathe"), new Machine("saw")));
        save(ben, new Person("ada"));

        sessions.inTransaction(session -> {
            assertThat(session.execute(select(Engineer.class)
                                    .join(Engineer.MACHINES)
                                    .where(Machine.NAME.eq("saw")))
                            .one()
                            .getName())
                    .isEqualTo("ben");
            assertThat(session.execute(select(Engineer.class).where(Engineer.MACHINES.any(Machine.NAME.eq("saw"))))
                            .all())
                    .hasSize(1);
            session.expungeAll();
            sent.clear();
            Engineer loaded = session.execute(select(Engineer.class).options(selectIn(Engineer.MACHINES)))
                    .one();
            assertThat(loaded.getMachines()).hasSize(2);
            assertThat(sent).hasSize(2);
            session.expungeAll();
            sent.clear();
            loaded = session.execute(select(Engineer.class).options(joined(Engineer.MACHINES)))
                    .one();
            assertThat(loaded.getMachines()).hasSize(2);
            assertThat(sent).hasSize(1);
            List<Machine> machines = session.execute(
                            select(Machine.class).join(Machine.ENGINEER).where(Engineer.LANGUAGE.eq("Java")))
                    .all();
            assertThat(machines).hasSize(2);
        });
    }

    @Test
    void listenersOfAClass_hearOfItsKinds() {
        List<String> heard = new ArrayList<>();
        engine.events()
                .on(
                        BeforeInsert.class,
                        Person.class,
                        event -> heard.add(event.entity().getName()));
        engine.events()
                .on(BeforeInsert.class, Manager.class, event -> event.entity().setLevel(1));

        company();

        assertThat(heard).containsExactly("ada", "ben", "cid", "dee");
        sessions.inTransaction(session -> assertThat(dee(session).getLevel()).isEqualTo(1));
    }

    @Test
    void statementOfAClassWithSeveralTables_isRefused_andThatOfTheUppermostTakesAllKinds() {
        company();

        assertThatThrownBy(() -> update(Chief.class))
                .isInstanceOfSatisfying(
                        UsageException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.BAD_STATEMENT))
                .hasMessageContaining("people and managers and chiefs");
        assertThatThrownBy(() -> delete(Chief.class)).isInstanceOf(UsageException.class);
        sessions.inTransaction(session -> {
            Chief dee = dee(session);
            session.execute(update(Person.class).set(Person.NAME, "x").where(Person.NAME.eq("dee")));
            assertThat(dee.getName()).isEqualTo("x");
        });
    }

    @Test
    void rowsToBeUpdated_areLocked_withoutTheTablesThatAreJoinedForThem() {
        company();

        sessions.inTransaction(session -> assertThat(session.execute(
                                select(Person.class).orderBy(Person.NAME).forUpdate())
                        .all())
                .last()
                .isInstanceOf(Chief.class));
    }

    @Test
    void merge_copiesAKindOntoItsObject() {
        long id = company().getStaff().get(3).getId();
        Chief detached = sessions.callInTransaction(session -> {
            Chief dee = session.get(Chief.class, id);
            dee.getName();
            return dee;
        });
        detached.setBudget(9);

        sessions.inTransaction(session -> session.merge(detached));

        sessions.inTransaction(session -> assertThat(dee(session).getBudget()).isEqualTo(9));
    }

    @Test
    void pending_tellsTheStatementsOfAllTables_andChangesNothing() {
        try (Session session = sessions.open()) {
            Chief chief = new Chief("eve");
            session.add(chief);

            assertThat(session.pending().statements()).hasSize(3);
            assertThat(chief.getId()).isNull();
            session.commit();
            assertThat(chief.getId()).isNotNull();
        }
    }

    @Test
    void rollback_putsAKindBack() {
        company();

        try (Session session = sessions.open()) {
            Chief dee = dee(session);
            dee.setBudget(1);
            dee.setName("x");
            session.flush();
            session.rollback();
            assertThat(dee.getBudget()).isEqualTo(100);
            assertThat(dee.getName()).isEqualTo("dee");
        }
    }

    @Test
    void tables_areThoseOfAllClassesAbove_andTheKeyPointsThere() {
        assertThat(MetaData.of(Chief.class).tables())
                .extracting(table -> table.name())
                .contains("people", "managers", "chiefs");
        assertThat(Chief.ENTITY.table().foreignKeys())
                .singleElement()
                .satisfies(key -> assertThat(key.target().name()).isEqualTo("managers"));
        assertThat(Chief.ENTITY.table().columns())
                .extracting(column -> column.name())
                .containsExactly("id", "budget");
    }

    @Test
    void deletedKind_isGoneFromTheListOfTheClassAbove() {
        company();

        try (Session session = sessions.open()) {
            Company acme = session.execute(select(Company.class)).one();
            session.delete(acme.getStaff().stream()
                    .filter(Engineer.class::isInstance)
                    .findFirst()
                    .orElseThrow());
            session.commit();
            assertThat(acme.getStaff()).extracting(Person::getName).containsExactly("ada", "cid", "dee");
        }
    }

    @Test
    void relationshipOfAKind_loadsForThoseOfTheKind() {
        company();

        sessions.inTransaction(session -> {
            List<Person> people = session.execute(
                            select(Person.class).orderBy(Person.NAME).options(all(LoadStrategy.BATCH)))
                    .all();
            assertThat(((Engineer) people.get(1)).getMachines()).isEmpty();
            assertThat(people.get(0).getCompany()).isSameAs(people.get(3).getCompany());
        });
    }

    @Test
    void joinOfAKind_needsNoFrom() {
        Engineer ben = new Engineer("ben");
        ben.setLanguage("Java");
        ben.getMachines().add(new Machine("saw"));
        save(ben);

        sessions.inTransaction(session -> assertThat(
                        session.execute(select(Machine.NAME, Engineer.LANGUAGE, Engineer.NAME)
                                        .join(Machine.ENGINEER))
                                .one())
                .isEqualTo(new Row3<>("saw", "Java", "ben")));
    }

    @Test
    void joinOfAKindWithItself_isRefused() {
        refuses(
                ErrorCode.DUPLICATE_NAME,
                () -> select(Engineer.LANGUAGE).join(Engineer.ENTITY, Engineer.ID.eq(Engineer.ID)));
        refuses(
                ErrorCode.DUPLICATE_NAME,
                () -> select(Person.NAME).from(Person.class).join(Engineer.ENTITY, Engineer.ID.eq(Person.ID)));
    }

    /** The keys that are asked for, kind after kind, where memory cannot tell whom a statement meets. */
    private List<Object> askedFor(SessionFactory fresh) {
        List<Object> asked = new ArrayList<>();
        fresh.inTransaction(session -> {
            people(session);
            Subscription listening = engine.events().on(BeforeExecute.class, event -> asked.addAll(event.values()));
            session.execute(update(Person.class).set(Person.NAME, "x").where(Person.NAME.in(select(Company.NAME))));
            listening.close();
        });
        return asked;
    }

    @Test
    void databaseIsAskedForKinds_inOneOrderAlways() {
        company();
        List<Object> once = askedFor(SessionFactory.of(engine));

        assertThat(once).as("four kinds, and what is set").hasSize(5);
        for (int i = 0; i < 8; i++) {
            assertThat(askedFor(SessionFactory.of(engine))).isEqualTo(once);
        }
    }
}
