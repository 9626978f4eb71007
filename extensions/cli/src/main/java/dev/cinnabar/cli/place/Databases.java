package dev.cinnabar.cli.place;

import dev.cinnabar.cli.config.Settings;
import dev.cinnabar.cli.terminal.Surroundings;
import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.DatabaseUrl;
import dev.cinnabar.error.ConnectException;
import dev.cinnabar.error.ErrorCode;
import java.util.Locale;
import java.util.Optional;

/** Opens databases. Immutable. */
public final class Databases {
    private final Surroundings around;

    public Databases(Surroundings around) {
        this.around = around;
    }

    /**
     * An engine for what the settings say, which answers: a password that is missing is asked for. Whoever gets it closes it.
     *
     * @throws dev.cinnabar.error.CinnabarException if it cannot be reached
     */
    public Engine open(Settings settings) {
        DatabaseUrl url = Address.of(settings, around.environment());
        Engine engine = engine(url);
        try (Connection connection = engine.connect()) {
            connection.rollback();
            return engine;
        } catch (ConnectException refused) {
            engine.close();
            return again(url, refused);
        } catch (RuntimeException failure) {
            engine.close();
            throw failure;
        }
    }

    private Engine again(DatabaseUrl url, ConnectException refused) {
        if (url.password() != null || url.user() == null || !isAboutThePassword(refused)) {
            throw refused;
        }
        Optional<String> password = around.prompt().secret("Password of " + url + ": ");
        return engine(url.withUser(url.user(), password.orElseThrow(() -> refused)));
    }

    private static boolean isAboutThePassword(ConnectException refused) {
        return refused.code() == ErrorCode.LOGIN_REFUSED
                || refused.problem().toLowerCase(Locale.ROOT).contains("password");
    }

    private static Engine engine(DatabaseUrl url) {
        return Engine.builder(url).poolSize(1).maxOverflow(3).build();
    }
}
