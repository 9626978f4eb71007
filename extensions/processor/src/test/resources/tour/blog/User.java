package blog;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Section 3 of the guide: one line per column, typed attributes on the class itself. Entities may be final; this one has a subclass. */
@Entity(table = "users")
public class User extends UserModel { // UserModel is generated from Mapped: fields, accessors, attributes

  static class Mapped {
    @Id Long id;
    @Column(length = 50, unique = true, index = true) String username;
    @Column(length = 255, unique = true) String email;
    @Column(text = true) @Nullable String bio;
    boolean active = true; // a Java-side default
    @Column(serverNow = true) Instant createdAt;

    @Relationship(backPopulates = "author") List<Post> posts;
  }

  protected User() {}

  public User(String username, String email) {
    setUsername(username);
    setEmail(email);
  }

  /** Validation is an ordinary override. */
  @Override
  public void setEmail(String email) {
    super.setEmail(email.toLowerCase());
  }
}
