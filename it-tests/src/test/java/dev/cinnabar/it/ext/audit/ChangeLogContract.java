package dev.cinnabar.it.ext.audit;

import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.ext.audit.AuditChange;
import dev.cinnabar.ext.audit.AuditEntry;
import dev.cinnabar.ext.audit.AuditKind;
import dev.cinnabar.ext.audit.AuditLog;
import dev.cinnabar.ext.audit.AuditValue;
import dev.cinnabar.ext.softdelete.SoftDeletes;
import dev.cinnabar.it.ext.audit.model.Account;
import dev.cinnabar.it.ext.audit.model.Address;
import dev.cinnabar.it.ext.audit.model.Badge;
import dev.cinnabar.it.ext.audit.model.Box;
import dev.cinnabar.it.ext.audit.model.Colour;
import dev.cinnabar.it.ext.audit.model.Contract;
import dev.cinnabar.it.ext.audit.model.Employee;
import dev.cinnabar.it.ext.audit.model.Essay;
import dev.cinnabar.it.ext.audit.model.Letter;
import dev.cinnabar.it.ext.audit.model.Misnamed;
import dev.cinnabar.it.ext.audit.model.Paper;
import dev.cinnabar.it.ext.audit.model.Person;
import dev.cinnabar.it.ext.audit.model.Sample;
import dev.cinnabar.it.ext.audit.model.Seat;
import dev.cinnabar.it.ext.audit.model.SeatOfAnotherKind;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is written down of what a flush does. */
abstract class ChangeLogContract extends AuditContract {
    private Account saved(String owner) {
        Account account = new Account(owner);
        account.setSecret("hidden");
        account.setRemarks("long ago");
        save(account);
        return account;
    }

    private String key(Account account) {
        return "Account " + account.getId();
    }

    // objects

    @Test
    void newObject_isWrittenDown_underTheKeyThatItGot() {
        Account account = new Account("ann");
        account.setSecret("hidden");

        sessions.inTransaction(session -> session.add(account));

        assertThat(lines())
                .containsExactly(
                        "ada INSERT " + key(account) + " owner: null -> ann",
                        "ada INSERT " + key(account) + " balance: null -> 1");
    }

    @Test
    void changedObject_isWrittenDown_withWhatWasBefore() {
        Account account = saved("ann");
        user = "bob";

        sessions.inTransaction(session -> {
            Account found = session.get(Account.class, account.getId());
            found.setBalance(7);
            found.setSecret("other");
        });

        assertThat(lines()).containsExactly("bob UPDATE " + key(account) + " balance: 1 -> 7");
    }

    @Test
    void changeOfWhatIsLeftOut_isNotWrittenDown() {
        Account account = saved("ann");

        sessions.inTransaction(
                session -> session.get(Account.class, account.getId()).setSecret("other"));

        assertThat(lines()).isEmpty();
    }

    @Test
    void oldValueThatWasNotLoaded_isNotKnown() {
        Account account = saved("ann");

        sessions.inTransaction(
                session -> session.get(Account.class, account.getId()).setRemarks("new"));

        assertThat(lines()).containsExactly("ada UPDATE " + key(account) + " remarks: ? -> new");
        AuditChange change = log().get(0);
        assertThat(change.before(Account.REMARKS).isKnown()).isFalse();
        assertThat(change.after(Account.REMARKS)).isEqualTo(new AuditValue<>(true, "new"));
    }

    @Test
    void newValueThatTheDatabaseComputes_isNotKnown() {
        Account account = saved("ann");

        sessions.inTransaction(
                session -> Account.BALANCE.set(session.get(Account.class, account.getId()), Account.BALANCE.plus(5)));

        assertThat(lines()).containsExactly("ada UPDATE " + key(account) + " balance: 1 -> ?");
    }

    @Test
    void deletedObject_isWrittenDown_withWhatItHad() {
        Account account = saved("ann");

        sessions.inTransaction(session -> {
            Account found = session.get(Account.class, account.getId());
            found.setBalance(9); // never written
            session.delete(found);
        });

        assertThat(lines())
                .containsExactlyInAnyOrder(
                        "ada DELETE " + key(account) + " owner: ann -> null",
                        "ada DELETE " + key(account) + " balance: 1 -> null",
                        "ada DELETE " + key(account) + " remarks: ? -> null");
    }

    @Test
    void embeddedValue_isWrittenDownByItsColumns() {
        Account account = new Account("ann");
        account.setHome(new Address("High Street", "Ely"));
        save(account);

        sessions.inTransaction(
                session -> session.get(Account.class, account.getId()).setHome(new Address("High Street", "Bath")));

        assertThat(lines()).containsExactly("ada UPDATE " + key(account) + " homeCity: Ely -> Bath");
    }

    @Test
    void compositeKey_isTold_alsoWithACommaInIt() {
        Seat seat = new Seat("Blue, upper", 7);
        save(seat);

        sessions.inTransaction(
                session -> session.get(Seat.class, List.of("Blue, upper", 7)).setTaken(true));

        assertThat(lines()).containsExactly("ada UPDATE Seat Blue\\, upper,7 taken: false -> true");
        sessions.inTransaction(session -> {
            AuditLog log = AuditLog.of(session);
            assertThat(log.changesOf(Seat.class, List.of("Blue, upper", 7))).hasSize(1);
            assertThat(log.changesOf(Seat.class, List.of("Blue", 7))).isEmpty();
            refuses(ErrorCode.BAD_KEY, "Seat", () -> log.changesOf(Seat.class, "Blue"));
        });
    }

    @Test
    void keyThatChanges_isToldUnderTheOneBefore() {
        Seat seat = new Seat("Blue", 7);
        save(seat);

        sessions.inTransaction(
                session -> session.get(Seat.class, List.of("Blue", 7)).setNumber(8));

        assertThat(lines()).containsExactly("ada UPDATE Seat Blue,7 number: 7 -> 8");
    }

    @Test
    void objectWithNothingToTell_isToldAllTheSame() {
        Seat seat = new Seat("Blue", 7);

        sessions.inTransaction(session -> session.add(seat));
        sessions.inTransaction(session -> session.delete(session.get(Seat.class, List.of("Blue", 7))));

        assertThat(log()).extracting(AuditChange::kind).containsExactly(AuditKind.INSERT, AuditKind.DELETE);
    }

    @Test
    void kindWithATableOfItsOwn_isOneChange_underItsName() {
        Employee employee = new Employee("eve");
        save(employee);

        sessions.inTransaction(session -> {
            Employee found = session.get(Employee.class, employee.getId());
            found.setName("eva");
            found.setGrade(2);
            found.setSalary(200);
        });

        String key = "Staff " + employee.getId();
        assertThat(lines())
                .containsExactly("ada UPDATE " + key + " name: eve -> eva", "ada UPDATE " + key + " grade: 1 -> 2");
        sessions.inTransaction(session -> {
            AuditLog log = AuditLog.of(session);
            assertThat(log.changesOf(Person.class, employee.getId())).hasSize(1);
            assertThat(log.changesOf(Employee.class, employee.getId())).hasSize(1);
            assertThat(log.changesOf(Person.class)).hasSize(1);
        });
    }

    @Test
    void kindThatIsWatchedAlone_isWrittenDown_andItsSiblingsAreNot() {
        Paper paper = new Paper("p");
        Contract contract = new Contract("c");

        sessions.inTransaction(session -> session.addAll(List.of(paper, contract)));

        assertThat(lines())
                .containsExactly(
                        "ada INSERT Contract " + contract.getId() + " title: null -> c",
                        "ada INSERT Contract " + contract.getId() + " parties: null -> 2");
    }

    @Test
    void circleOfNewObjects_isToldStepByStep() {
        Box first = new Box("a");
        Box second = new Box("b");
        first.setOther(second);
        second.setOther(first);

        sessions.inTransaction(session -> session.addAll(List.of(first, second)));

        assertThat(log()).extracting(AuditChange::kind).contains(AuditKind.INSERT, AuditKind.INSERT, AuditKind.UPDATE);
        assertThat(lines()).filteredOn(line -> line.contains("otherId: null")).hasSize(2);
    }

    @Test
    void keyOfAnotherThatAFlushSets_isTold() {
        Box first = new Box("a");
        Box second = new Box("b");
        save(first, second);

        sessions.inTransaction(
                session -> session.get(Box.class, first.getId()).setOther(session.get(Box.class, second.getId())));

        assertThat(lines()).containsExactly("ada UPDATE Box " + first.getId() + " otherId: null -> " + second.getId());
    }

    @Test
    void valueThatAListenerSets_isTold() {
        Account account = saved("ann");
        engine.events()
                .on(
                        dev.cinnabar.orm.BeforeUpdate.class,
                        Account.class,
                        event -> event.entity().setOwner("anna"));

        sessions.inTransaction(
                session -> session.get(Account.class, account.getId()).setBalance(2));

        assertThat(lines())
                .containsExactlyInAnyOrder(
                        "ada UPDATE " + key(account) + " balance: 1 -> 2",
                        "ada UPDATE " + key(account) + " owner: ann -> anna");
    }

    @Test
    void relationshipThatIsLeftOut_takesItsKeyWithIt() {
        Person ann = new Person("ann");
        Person bea = new Person("bea");
        save(ann, bea);
        Letter letter = new Letter("dear");
        letter.setSender(ann);

        sessions.inTransaction(session -> session.add(letter));
        sessions.inTransaction(
                session -> session.get(Letter.class, letter.getId()).setSender(session.get(Person.class, bea.getId())));

        assertThat(lines()).noneMatch(line -> line.contains("sender"));
        assertThat(log()).hasSize(1);
    }

    @Test
    void objectWhoseRowStays_isToldAsDeleted_andAsChangedWhenItComesBack() {
        Letter letter = new Letter("dear");
        save(letter);

        sessions.inTransaction(session -> session.delete(session.get(Letter.class, letter.getId())));

        assertThat(lines())
                .containsExactlyInAnyOrder(
                        "ada DELETE Letter " + letter.getId() + " text: dear -> null",
                        "ada DELETE Letter " + letter.getId() + " deleted: false -> null");
        sessions.inTransaction(session -> SoftDeletes.restore(session, letter));
        assertThat(lines()).hasSize(4).contains("ada UPDATE Letter " + letter.getId() + " deleted: true -> false");
    }

    @Test
    void objectThatIsMarkedAlready_isToldOnce() {
        Letter letter = new Letter("dear");
        save(letter);

        for (int i = 0; i < 2; i++) {
            sessions.inTransaction(session -> SoftDeletes.includingDeleted(session, inner -> {
                inner.delete(inner.get(Letter.class, letter.getId()));
                inner.flush();
                return letter;
            }));
        }

        assertThat(log()).extracting(AuditChange::kind).containsExactly(AuditKind.DELETE);
    }

    @Test
    void twoClassesOfOneName_areRefused() {
        sessions.inTransaction(session -> session.add(new Seat("Blue", 7)));

        refuses(
                ErrorCode.DUPLICATE_NAME,
                "dev.cinnabar.it.ext.audit.model.Seat",
                () -> sessions.inTransaction(session -> session.add(new SeatOfAnotherKind("x"))));
        refuses(
                ErrorCode.DUPLICATE_NAME,
                "SeatOfAnotherKind",
                () -> sessions.inTransaction(session -> session.execute(delete(SeatOfAnotherKind.class))));

        assertThat(lines()).hasSize(1);
    }

    // rows between

    @Test
    void rowsBetween_areTold_whenTheyComeAndGo() {
        Account account = saved("ann");
        Badge badge = new Badge("b");
        save(badge);

        sessions.inTransaction(session ->
                session.get(Account.class, account.getId()).getBadges().add(session.get(Badge.class, badge.getId())));
        sessions.inTransaction(
                session -> session.get(Badge.class, badge.getId()).getAccounts().clear());

        assertThat(lines())
                .containsExactly(
                        "ada LINK " + key(account) + " badges: null -> " + badge.getId(),
                        "ada UNLINK " + key(account) + " badges: " + badge.getId() + " -> null");
    }

    @Test
    void rowsBetweenOfAnObjectThatGoes_areTold_asFarAsTheyAreKnown() {
        Account loaded = new Account("ann");
        Account unloaded = new Account("bea");
        Account without = new Account("cid");
        Badge badge = new Badge("b");
        loaded.getBadges().add(badge);
        unloaded.getBadges().add(badge);
        save(loaded, unloaded, without);

        sessions.inTransaction(session -> {
            Account found = session.get(Account.class, loaded.getId());
            assertThat(found.getBadges()).hasSize(1);
            session.delete(found);
        });
        sessions.inTransaction(session -> session.delete(session.get(Account.class, unloaded.getId())));
        sessions.inTransaction(session -> session.delete(session.get(Account.class, without.getId())));

        assertThat(lines())
                .filteredOn(line -> line.contains("UNLINK"))
                .containsExactly(
                        "ada UNLINK " + key(loaded) + " badges: " + badge.getId() + " -> null",
                        "ada UNLINK " + key(unloaded) + " badges: ? -> null");
    }

    // values

    @Test
    void values_areReadBackAsTheyWere() {
        Sample sample = new Sample();
        sample.setLittle((short) -3);
        sample.setBig(Long.MIN_VALUE);
        sample.setPrice(new BigDecimal("1234567.50"));
        sample.setShare(0.1);
        sample.setYes(true);
        sample.setDay(LocalDate.of(1969, 7, 20));
        sample.setHour(LocalTime.of(23, 59, 0, 1_000));
        sample.setWhen(LocalDateTime.of(2024, 2, 29, 0, 0));
        sample.setMoment(Instant.parse("2024-02-29T12:00:00.000001Z"));
        sample.setMark(UUID.fromString("00000000-0000-0000-0000-000000000001"));
        sample.setColour(Colour.GREEN);
        sample.setLine("a, \\ \"b\"\nc");
        sample.setWords(List.of("x", "y"));
        sample.setBytes(new byte[] {0, -1, 7});

        sessions.inTransaction(session -> session.add(sample));

        AuditChange change = log().get(0);
        assertThat(change.attributes()).hasSize(14);
        for (Attribute<Sample, ?> attribute : EntityType.of(Sample.class).attributes()) {
            if (!attribute.definition().isPrimaryKey()) {
                assertThat(change.after(attribute))
                        .as(attribute.name())
                        .usingRecursiveComparison()
                        .isEqualTo(new AuditValue<>(true, (Object) attribute.of(sample)));
            }
        }
    }

    @Test
    void longValue_isCutWhereThatIsSaid_andNotReadBack() {
        Essay essay = new Essay("once\uD83D\uDE00 upon");
        sessions.inTransaction(session -> session.add(essay));
        sessions.inTransaction(
                session -> session.get(Essay.class, essay.getId()).setBody("x".repeat(5)));

        List<AuditChange> log = log();
        AuditEntry entry = log.get(0).entries().get(0);
        assertThat(entry.getNewValue()).isEqualTo("once");
        assertThat(entry.isCut()).isTrue();
        refuses(ErrorCode.UNREADABLE_VALUE, "Essay.body", () -> log.get(0).after(Essay.BODY));
        assertThat(log.get(1).entries().get(0).isCut()).isTrue(); // what was before was too long
    }

    @Test
    void veryLongValue_isThere() {
        String remarks = "a long remark. ".repeat(10_000);
        Account account = new Account("ann");
        account.setRemarks(remarks);

        sessions.inTransaction(session -> session.add(account));

        assertThat(log().get(0).after(Account.REMARKS)).isEqualTo(new AuditValue<>(true, remarks));
    }

    @Test
    void nameThatTheEntityDoesNotHave_isRefused() {
        refuses(
                ErrorCode.UNKNOWN_ATTRIBUTE,
                "pasword",
                () -> sessions.inTransaction(session -> session.add(new Misnamed())));

        assertThat(lines()).isEmpty();
    }

    // reading

    @Test
    void log_isReadByObjectUserAndTransaction() {
        Account account = saved("ann");
        Account other = saved("bea");
        List<UUID> transactions = new java.util.ArrayList<>();
        for (String who : List.of("bob", "carol")) {
            user = who;
            sessions.inTransaction(session -> {
                session.get(Account.class, account.getId()).setBalance(who.length());
                session.get(Account.class, other.getId()).setBalance(who.length());
                transactions.add(AuditLog.transactionOf(session));
            });
        }

        sessions.inTransaction(session -> {
            AuditLog log = AuditLog.of(session);
            Account found = session.get(Account.class, account.getId());
            assertThat(log.changesOf(found)).extracting(AuditChange::user).containsExactly("bob", "carol");
            assertThat(log.changesOf(found))
                    .extracting(change -> change.before(Account.BALANCE).value())
                    .containsExactly(1, 3);
            assertThat(log.changesBy("bob")).hasSize(2);
            assertThat(log.changesIn(transactions.get(1)))
                    .hasSize(2)
                    .allSatisfy(change -> assertThat(change.user()).isEqualTo("carol"));
            assertThat(log.changesOf(Account.class)).hasSize(4);
            assertThat(session.execute(select(count())
                                    .from(AuditEntry.class)
                                    .where(AuditEntry.KIND.eq(AuditKind.UPDATE), AuditEntry.ATTRIBUTE.eq("balance")))
                            .one())
                    .isEqualTo(4);
        });
        assertThat(transactions).doesNotHaveDuplicates();
    }

    @Test
    void keysAndUsers_areEqualToThemselvesAlone() {
        sessions.inTransaction(session -> session.add(new Seat("Blue", 7)));
        sessions.inTransaction(session -> session.delete(session.get(Seat.class, List.of("Blue", 7))));
        user = "ADA";
        sessions.inTransaction(session -> session.add(new Seat("blue", 7)));

        sessions.inTransaction(session -> {
            AuditLog log = AuditLog.of(session);
            assertThat(log.changesOf(Seat.class, List.of("Blue", 7))).hasSize(2);
            assertThat(log.changesOf(Seat.class, List.of("blue", 7))).hasSize(1);
            assertThat(log.changesBy("ADA")).hasSize(1);
            assertThat(log.changesBy("ada")).hasSize(2);
        });
    }

    @Test
    void change_tellsOfWhatItChangesAlone() {
        Account account = saved("ann");
        sessions.inTransaction(
                session -> session.get(Account.class, account.getId()).setBalance(2));

        AuditChange change = log().get(0);
        assertThat(change.changes(Account.BALANCE)).isTrue();
        assertThat(change.changes(Account.OWNER)).isFalse();
        assertThat(change.after(Account.OWNER).isKnown()).isFalse();
        assertThat(change.key()).isEqualTo(account.getId().toString());
        assertThat(change.at()).isNotNull();
        assertThat(change).hasToString("UPDATE Account " + account.getId() + " [balance] by ada");
    }

    @Test
    void entries_areSentTogether_behindTheChanges() {
        sessions.inTransaction(session -> {
            for (int i = 0; i < 10; i++) {
                session.add(new Person("p" + i));
            }
        });

        assertThat(sent).filteredOn(sql -> sql.contains("audit_entries")).hasSizeLessThanOrEqualTo(3);
        assertThat(lines()).hasSize(10);
    }

    @Test
    void entitiesThatAreNotAudited_costNoStatement() {
        sessions.inTransaction(session -> session.add(new Badge("b")));

        assertThat(sent).noneMatch(sql -> sql.contains("audit_entries"));
    }
}
