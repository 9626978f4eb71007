package blog.users;

import blog.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A user as told. */
public record UserView(
        long id,
        String username,
        String handle,
        String email,
        @Nullable String bio,
        boolean active,
        Instant createdAt) {
    static UserView of(User user) {
        return new UserView(
                user.getId(),
                user.getUsername(),
                user.handle(),
                user.getEmail(),
                user.getBio(),
                user.isActive(),
                user.getCreatedAt());
    }
}
