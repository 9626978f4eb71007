package blog.demo;

import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.select;

import blog.User;
import dev.cinnabar.orm.SessionFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Fills an empty blog at its first start, so that there is something to see; where a profile is named, it does nothing. */
@Component
@Profile("default")
public class DemoData implements ApplicationRunner {
    private final SessionFactory sessions;

    public DemoData(SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        sessions.inTransaction(session -> {
            if (session.execute(select(count()).from(User.class)).one() == 0) {
                session.addAll(DemoPosts.read());
            }
        });
    }
}
