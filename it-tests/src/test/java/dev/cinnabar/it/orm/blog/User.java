package dev.cinnabar.it.orm.blog;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import dev.cinnabar.orm.TextHybrid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who writes. */
@Entity(table = "users")
public class User extends UserModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50, unique = true, index = true)
        String username;

        @Column(length = 255, unique = true)
        String email;

        @Column(text = true)
        @Nullable
        String bio;

        boolean active = true;

        @Column(serverNow = true)
        Instant createdAt;

        @Relationship(backPopulates = "author")
        List<Post> posts;
    }

    /** What others call somebody by. */
    public static final TextHybrid<User> HANDLE = hybrid(literal("@").concat(USERNAME));

    protected User() {}

    public User(String username, String email) {
        setUsername(username);
        setEmail(email);
    }
}
