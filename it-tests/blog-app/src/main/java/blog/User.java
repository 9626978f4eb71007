package blog;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.LoadStrategy;
import dev.cinnabar.orm.Relationship;
import dev.cinnabar.orm.TextHybrid;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody who writes. */
@Entity(table = "users")
public class User extends UserModel { // UserModel is generated from Mapped: fields, accessors, attributes

    @SuppressWarnings("NullAway.Init") // read by the processor, and never made
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

        @Relationship(backPopulates = "author", load = LoadStrategy.RAISE)
        List<Post> posts; // may be thousands: never loaded by accident
    }

    /** Defined once: renders as SQL in a query, and is evaluated in memory on an instance. */
    public static final TextHybrid<User> HANDLE = hybrid(literal("@").concat(USERNAME));

    protected User() {}

    public User(String username, String email) {
        setUsername(username);
        setEmail(email);
    }

    /** The same address in other letters is the same address. */
    @Override
    public void setEmail(String email) {
        super.setEmail(email.toLowerCase(Locale.ROOT));
    }

    public String handle() {
        return Objects.requireNonNull(HANDLE.of(this)); // a name is never null, and so this is not
    }
}
