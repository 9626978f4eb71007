package dev.cinnabar.engine.boot;

import dev.cinnabar.dialect.DialectProvider;
import dev.cinnabar.engine.pool.SourceQuestion;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The dialects on the class path. Immutable. */
final class Dialects {
    private static final Logger LOG = LoggerFactory.getLogger("dev.cinnabar.engine");
    private static final String KNOWN = "dialects.properties";
    /** What stands in the place of an artifact where a database has no dialect, in front of the reason. */
    private static final String NONE = "none: ";

    private final List<DialectProvider> providers;

    private Dialects(List<DialectProvider> providers) {
        this.providers = List.copyOf(providers);
    }

    /** Looks for them anew; one that cannot be loaded is named in the log and left out. */
    static Dialects found() {
        List<DialectProvider> providers = new ArrayList<>();
        Iterator<DialectProvider> services =
                ServiceLoader.load(DialectProvider.class).iterator();
        while (true) {
            try {
                if (!services.hasNext()) {
                    return new Dialects(providers);
                }
                DialectProvider provider = services.next();
                if (isSound(provider)) {
                    add(providers, provider);
                }
            } catch (ServiceConfigurationError | LinkageError broken) {
                LOG.error("A dialect could not be loaded and is left out", broken);
            }
        }
    }

    /** Whether it can say what it is called and for which URLs it is there. */
    private static boolean isSound(DialectProvider provider) {
        try {
            return !provider.name().isEmpty() && !provider.schemes().isEmpty();
        } catch (RuntimeException | LinkageError failure) {
            LOG.error("A dialect cannot be asked and is left out: {}", Origin.of(provider), failure);
            return false;
        }
    }

    private static void add(List<DialectProvider> providers, DialectProvider provider) {
        for (DialectProvider other : providers) {
            if (other.name().equals(provider.name())) {
                throw twice("are named " + provider.name(), other, provider);
            }
            if (!Collections.disjoint(other.schemes(), provider.schemes())) {
                Set<String> both = new TreeSet<>(other.schemes());
                both.retainAll(provider.schemes());
                throw twice("answer for the scheme " + both.iterator().next(), other, provider);
            }
        }
        LOG.debug("Dialect {}: {}", provider.name(), Origin.of(provider));
        providers.add(provider);
    }

    private static UsageException twice(String what, DialectProvider one, DialectProvider other) {
        return new UsageException(
                ErrorCode.DUPLICATE_NAME,
                "Two dialects " + what + ": " + Origin.of(one) + " and " + Origin.of(other),
                "leave one of the jars out");
    }

    DialectProvider answeringFor(String scheme) {
        return providers.stream()
                .filter(provider -> provider.schemes().contains(scheme))
                .findFirst()
                .orElseThrow(() -> missing(scheme));
    }

    DialectProvider named(String name) {
        return providers.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow(() -> missing(name));
    }

    /** What was meant for a scheme or a name, where it is a word: a URL in its place may hold a password. */
    private static String shown(String name) {
        boolean word =
                name.length() <= 40 && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
        return word ? name : "that was named, which is no word";
    }

    private UsageException missing(String name) {
        String scheme = shown(name);
        String artifact = known().getProperty(scheme);
        if (artifact != null && !artifact.startsWith(NONE)) {
            return new UsageException(
                    ErrorCode.MISSING_DIALECT,
                    "The dialect for the scheme " + scheme + " is not on the class path",
                    "add the artifact " + artifact);
        }
        String cure = artifact == null ? "use one of" : artifact.substring(NONE.length());
        return new UsageException(
                ErrorCode.UNKNOWN_SCHEME,
                "No dialect answers for the scheme " + scheme,
                cure + " " + schemes() + ", or add the jar of a dialect that knows it");
    }

    private Set<String> schemes() {
        Properties known = known();
        known.values().removeIf(artifact -> ((String) artifact).startsWith(NONE));
        Set<String> schemes = new TreeSet<>(known.stringPropertyNames());
        providers.forEach(provider -> schemes.addAll(provider.schemes()));
        return schemes;
    }

    /** Which artifact brings which scheme, so that no database is named in the code. */
    private static Properties known() {
        Properties known = new Properties();
        try (InputStream in = Dialects.class.getResourceAsStream(KNOWN)) {
            known.load(java.util.Objects.requireNonNull(in, KNOWN));
            return known;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Asks one connection who it belongs to. */
    DialectProvider speakingTo(DataSource source) {
        return SourceQuestion.answered(source, this::speaking);
    }

    private DialectProvider speaking(DatabaseMetaData description) throws SQLException {
        for (DialectProvider provider : providers) {
            if (provider.speaks(description)) {
                return provider;
            }
        }
        throw new UsageException(
                ErrorCode.MISSING_DIALECT,
                "No dialect on the class path speaks to " + description.getDatabaseProductName() + " "
                        + description.getDatabaseProductVersion(),
                "add the jar of a dialect that does");
    }
}
