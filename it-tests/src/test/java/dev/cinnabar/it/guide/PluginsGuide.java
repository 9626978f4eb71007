package dev.cinnabar.it.guide;

import static dev.cinnabar.sql.Sql.select;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.it.guide.blog.Invoice;
import dev.cinnabar.it.guide.blog.User;
import dev.cinnabar.it.guide.plugins.AnyCasePlugin;
import dev.cinnabar.it.guide.plugins.AuditPlugin;
import dev.cinnabar.it.guide.plugins.Money;
import dev.cinnabar.it.guide.plugins.NewestFirstPlugin;
import dev.cinnabar.it.guide.plugins.SigningPlugin;
import dev.cinnabar.it.guide.plugins.Soundex;
import dev.cinnabar.it.guide.plugins.SoundexModule;
import dev.cinnabar.it.guide.plugins.SoundexPlugin;
import dev.cinnabar.orm.Session;
import java.util.List;
import java.util.function.Supplier;

/** The code of docs/guide/plugins.md: plugins of all kinds, as another jar would bring them. */
final class PluginsGuide {
    private PluginsGuide() {}

    static Engine engine(String url, AuditPlugin audit, Supplier<String> user) {
        return Engine.builder(url)
                .plugin(audit)
                .plugin(new SigningPlugin(user))
                .plugin(new SoundexPlugin())
                .plugin(new AnyCasePlugin())
                .plugin(new NewestFirstPlugin())
                .build();
    }

    static Engine careful(String url) {
        return Engine.builder(url).allowPlugins("audit", "soundex").build();
    }

    // a type and a mixin

    static Invoice write(Session session) {
        Invoice invoice = new Invoice(Money.euros("12.34"));
        session.add(invoice);
        session.commit();
        invoice.getSignedBy(); // whoever the plugin names
        return invoice;
    }

    static List<Invoice> dear(Session session) {
        return session.execute(select(Invoice.class).where(Invoice.TOTAL.gt(Money.euros("10.00"))))
                .all();
    }

    // an SQL construct

    static void bringSoundex(Engine engine) {
        engine.apply(List.of(new SoundexModule(true)));
    }

    static List<User> soundsLikeAlice(Session session) {
        return session.execute(select(User.class).where(new Soundex(User.USERNAME).eq("A420")))
                .all();
    }

    // a rewriter

    static List<String> beginningWithA(Session session) {
        return session.execute(select(User.USERNAME).where(User.USERNAME.like("A%")))
                .all(); // "alice", on PostgreSQL too
    }
}
