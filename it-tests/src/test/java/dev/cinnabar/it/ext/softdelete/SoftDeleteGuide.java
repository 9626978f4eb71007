package dev.cinnabar.it.ext.softdelete;

import static dev.cinnabar.ext.softdelete.SoftDeletes.includeDeleted;
import static dev.cinnabar.ext.softdelete.SoftDeletes.includingDeleted;
import static dev.cinnabar.ext.softdelete.SoftDeletes.purge;
import static dev.cinnabar.ext.softdelete.SoftDeletes.restore;
import static dev.cinnabar.ext.softdelete.SoftDeletes.uniqueIndex;
import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.select;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.it.ext.softdelete.guide.Customer;
import dev.cinnabar.it.ext.softdelete.guide.Invoice;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.schema.MetaData;
import java.time.Instant;
import java.util.List;

/** The code of docs/guide/soft-delete.md. */
final class SoftDeleteGuide {
    private SoftDeleteGuide() {}

    static void createTables(Engine engine) {
        MetaData.of(Customer.class, Invoice.class)
                .with(uniqueIndex(engine.dialect(), Customer.ENTITY, Customer.EMAIL))
                .createAll(engine);
    }

    static void deleteOne(Session session, long id) {
        session.delete(session.get(Customer.class, id));
        session.commit();
    }

    static long deleteSome(Session session) {
        return session.execute(delete(Invoice.class).where(Invoice.CENTS.eq(0))).rowCount();
    }

    static List<Customer> all(Session session) {
        return session.execute(select(Customer.class).options(includeDeleted())).all();
    }

    static boolean wasThere(Session session, long id) {
        return includingDeleted(session, all -> all.find(Customer.class, id).isPresent());
    }

    static SessionFactory archive(SessionFactory sessions) {
        SessionFactory archive = sessions.withOptions(includeDeleted());
        return archive;
    }

    static Customer bringBack(Session session, Customer deleted) {
        Customer customer = restore(session, deleted);
        return customer;
    }

    static void purgeOne(Session session, Customer customer) {
        purge(session, customer);
        session.commit();
    }

    static long purgeOld(Session session, Instant before) {
        return session.execute(purge(delete(Invoice.class).where(Invoice.DELETED_AT.lt(before))))
                .rowCount();
    }
}
