package dev.cinnabar.it.guide.blog;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import dev.cinnabar.orm.TextHybrid;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Somebody who writes: a line for each column, typed attributes on the class itself. */
@Entity(table = "users")
public class User extends UserModel { // UserModel is generated from Mapped: fields, accessors, attributes

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

        boolean active = true; // a Java-side default

        @Column(serverNow = true)
        Instant createdAt;

        @Relationship(backPopulates = "author")
        List<Post> posts;
    }

    /** Defined once: renders as SQL in a query, and is evaluated in memory on an instance. */
    public static final TextHybrid<User> HANDLE = hybrid(literal("@").concat(USERNAME));

    protected User() {}

    public User(String username, String email) {
        setUsername(username);
        setEmail(email);
    }

    /** Validation is an ordinary override. */
    @Override
    public void setEmail(String email) {
        super.setEmail(email.toLowerCase(Locale.ROOT));
    }

    public String handle() {
        return HANDLE.of(this);
    }
}
