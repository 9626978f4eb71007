package dev.cinnabar.it.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.it.guide.blog.Admin;
import dev.cinnabar.it.guide.blog.Invoice;
import dev.cinnabar.it.guide.blog.Member;
import dev.cinnabar.it.guide.blog.Post;
import dev.cinnabar.it.guide.blog.Tag;
import dev.cinnabar.it.guide.blog.User;
import dev.cinnabar.it.guide.plugins.AuditPlugin;
import dev.cinnabar.it.guide.plugins.Money;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.TableName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs the code of the guide's page about plugins, and asserts what comes of it; one class for each database. */
abstract class PluginsGuideContract {
    private static final MetaData TABLES =
            MetaData.of(User.class, Admin.class, Post.class, Tag.class, Member.class, Invoice.class);

    private final AuditPlugin audit = new AuditPlugin();
    private Engine engine;
    private Session session;
    private SqlLog log;

    abstract String url();

    @BeforeEach
    void create() {
        engine = PluginsGuide.engine(url(), audit, () -> "ada");
        TABLES.dropAll(engine);
        PluginsGuide.bringSoundex(engine);
        TABLES.createAll(engine);
        session = SessionFactory.of(engine).open();
        session.add(new User("alice", "alice@example.com"));
        session.add(new User("bob", "bob@example.com"));
        session.commit();
        log = SqlLog.on(engine);
    }

    @AfterEach
    void close() {
        session.close();
        TABLES.dropAll(engine);
        engine.close();
    }

    @Test
    void audit_takesDownWhatFlushesDo() {
        assertThat(audit.records()).containsExactly("INSERT User", "INSERT User");
    }

    @Test
    void plugins_areNotLetIn_whereTheListHasOthers() {
        try (Engine careful = PluginsGuide.careful(url());
                Session other = SessionFactory.of(careful).open()) {
            assertThat(PluginsGuide.write(other).getSignedBy()).isEqualTo("nobody");
        }
        assertThat(audit.records()).doesNotContain("INSERT Invoice");
    }

    @Test
    void typeAndMixin_comeFromAnotherJar() {
        Invoice written = PluginsGuide.write(session);
        assertThat(written.getSignedBy()).isEqualTo("ada");
        log.take();

        session.expunge(written);
        assertThat(PluginsGuide.dear(session)).singleElement().satisfies(invoice -> {
            assertThat(invoice.getTotal()).isEqualTo(Money.euros("12.34"));
            assertThat(invoice.getSignedBy()).isEqualTo("ada");
        });

        assertThat(log.take())
                .containsExactly("SELECT invoices.id, invoices.total, invoices.created_at, invoices.signed_by"
                        + " FROM invoices WHERE invoices.total > ?");
        assertThat(cents()).isEqualTo(1234);
    }

    private long cents() {
        return engine.callInTransaction(
                connection -> connection.queryRaw("SELECT total FROM invoices").scalarOne(Long.class));
    }

    @Test
    void soundex_isAConstructLikeOthers() {
        assertThat(PluginsGuide.soundsLikeAlice(session))
                .extracting(User::getUsername)
                .containsExactly("alice");

        assertThat(log.take())
                .containsExactly("SELECT users.id, users.username, users.email, users.bio, users.active,"
                        + " users.created_at, admins.level, admins.id FROM users LEFT JOIN admins ON"
                        + " admins.id = users.id WHERE (soundex(users.username)) = ?");
    }

    @Test
    void rewriter_changesStatementsOnTheirWay() {
        assertThat(PluginsGuide.beginningWithA(session)).containsExactly("alice");
    }

    @Test
    void tables_haveTheIndexThatAPluginBrings() {
        assertThat(engine.inspector().hasIndex(TableName.of("users"), "newest_users"))
                .isTrue();
        assertThat(engine.inspector().hasIndex(TableName.of("tags"), "newest_tags"))
                .isFalse();
    }
}
