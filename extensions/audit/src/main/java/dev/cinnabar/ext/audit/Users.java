package dev.cinnabar.ext.audit;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** To whom changes are put down. Shared by all threads. */
final class Users {
    private final @Nullable CurrentUser given;
    private final @Nullable String otherwise;
    private volatile @Nullable List<CurrentUser> found;

    /**
     * What a plugin was told.
     *
     * @param given the source that was set; null to look for one
     * @param otherwise who it is where nobody is known; null if that is an error
     */
    Users(@Nullable CurrentUser given, @Nullable String otherwise) {
        this.given = given;
        this.otherwise = otherwise;
    }

    Users withGiven(CurrentUser source) {
        return new Users(source, otherwise);
    }

    Users withOtherwise(String name) {
        return new Users(given, name);
    }

    /**
     * Who it is.
     *
     * @param what the thing that is written, for the message
     * @throws UsageException if nobody is known
     */
    String name(Object what) {
        String name = known();
        if (name == null) {
            throw nobody(what);
        }
        return name;
    }

    private @Nullable String known() {
        String acting = Acting.user();
        String name = acting == null ? told() : acting;
        return name == null || name.isBlank() ? otherwise : name;
    }

    private @Nullable String told() {
        if (given != null) {
            return given.name();
        }
        List<CurrentUser> sources = found();
        return sources.isEmpty() ? null : sources.get(0).name();
    }

    private static UsageException nobody(Object what) {
        return new UsageException(
                ErrorCode.NO_CURRENT_USER,
                "A change of " + what + " must say who makes it, and there is no current user.",
                "run it in CurrentUser.runAs(name, …), give a source to new AuditPlugin().withUser(…) or to"
                        + " ServiceLoader, or say what stands there else: withUnknownUser(…)");
    }

    /** The source on the class path, if there is one; looked for once. */
    private List<CurrentUser> found() {
        List<CurrentUser> known = found;
        if (known == null) {
            known = ServiceLoader.load(CurrentUser.class).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();
            if (known.size() > 1) {
                throw new UsageException(
                        ErrorCode.DUPLICATE_NAME,
                        "Several sources of the current user are on the class path: "
                                + known.stream().map(Users::named).toList() + ".",
                        "leave one, or give one to new AuditPlugin().withUser(…)");
            }
            found = known;
        }
        return known;
    }

    /** Looks for a source, where none was given. */
    void check() {
        if (given == null) {
            found();
        }
    }

    private static String named(CurrentUser source) {
        return source.getClass().getName();
    }
}
