package dev.cinnabar.cli.place;

import dev.cinnabar.cli.config.Key;
import dev.cinnabar.cli.config.Settings;
import dev.cinnabar.dialect.DatabaseUrl;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.nio.file.Path;
import java.util.Map;

/** Where a database is and who goes there. Stateless. */
final class Address {
    private static final String PASSWORD = "CINNABAR_PASSWORD";

    private Address() {}

    /** The URL of the settings, with the user and the password that belong to it as far as they are known. */
    static DatabaseUrl of(Settings settings, Map<String, String> environment) {
        DatabaseUrl url = DatabaseUrl.parse(text(settings));
        String user = settings.find(Key.USER).orElse(url.user());
        String password = url.password() == null ? password(settings, environment) : url.password();
        return atHome(user == null ? url : url.withUser(user, password), settings.folder());
    }

    private static String text(Settings settings) {
        return settings.find(Key.URL)
                .orElseThrow(() -> new UsageException(
                        ErrorCode.BAD_OPTION,
                        "No database is said.",
                        "say --url sqlite:///app.db, or write url = \"…\" into cinnabar.toml; cinnabar init"
                                + " makes one"));
    }

    private static @org.jspecify.annotations.Nullable String password(
            Settings settings, Map<String, String> environment) {
        String name = settings.find(Key.PASSWORD_ENV).orElse(PASSWORD);
        String password = environment.get(name);
        if (password == null && !name.equals(PASSWORD)) {
            throw new UsageException(
                    ErrorCode.BAD_OPTION,
                    "The environment has no variable " + name + ", which password-env names.",
                    "set it to the password, or take password-env out of cinnabar.toml");
        }
        return password;
    }

    /** The file of a database without a server is looked for beside {@code cinnabar.toml}. */
    private static DatabaseUrl atHome(DatabaseUrl url, Path folder) {
        String file = url.database();
        boolean named = file != null && !file.isEmpty() && !file.startsWith(":") && !file.startsWith("file:");
        if (!named || !url.scheme().equals("sqlite")) {
            return url;
        }
        return url.withDatabase(folder.resolve(file).normalize().toString());
    }
}
