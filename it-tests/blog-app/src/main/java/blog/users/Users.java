package blog.users;

import static dev.cinnabar.sql.Sql.optional;
import static dev.cinnabar.sql.Sql.select;

import blog.User;
import blog.web.NotFoundException;
import blog.web.Slice;
import dev.cinnabar.orm.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with users; each call is one transaction. Shared by all threads: the session is that of the transaction. */
@Service
public class Users {
    private final Session session;

    public Users(Session session) {
        this.session = session;
    }

    @Transactional
    public UserView create(NewUser wanted) {
        User user = new User(wanted.username(), wanted.email());
        user.setBio(wanted.bio());
        session.add(user);
        session.flush(); // a name that is taken is told here, and the key is there
        return UserView.of(user);
    }

    @Transactional(readOnly = true)
    public UserView get(long id) {
        return session.find(User.class, id).map(UserView::of).orElseThrow(() -> new NotFoundException("user", id));
    }

    /** Those that joined after one. */
    @Transactional(readOnly = true)
    public Slice<UserView> list(@Nullable Long after, int limit) {
        List<User> users = session.execute(select(User.class)
                        .where(optional(after, User.ID::gt))
                        .orderBy(User.ID)
                        .limit(limit + 1))
                .all();
        return Slice.of(users, limit, UserView::of, user -> user.getId().toString());
    }
}
