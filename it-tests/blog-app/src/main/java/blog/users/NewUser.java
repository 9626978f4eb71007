package blog.users;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Somebody who shall be there. */
public record NewUser(
        @NotNull @Pattern(regexp = "[a-z0-9_-]{2,50}", message = "must be 2 to 50 of a-z, 0-9, _ and -")
        String username,

        @NotBlank @Email @Size(max = 255) String email,
        @Nullable @Size(max = 2000) String bio) {}
