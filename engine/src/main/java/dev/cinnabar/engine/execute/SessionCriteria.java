package dev.cinnabar.engine.execute;

import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.QueryOption;
import dev.cinnabar.plugin.LoaderCriteria;
import dev.cinnabar.plugin.SessionContext;
import dev.cinnabar.sql.StatementOptions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What plugins say of the rows that the sessions of a factory may see, and how their statements carry it along. Shared by all threads. */
public final class SessionCriteria {
    static final SessionCriteria NONE = new SessionCriteria(List.of());

    private final List<LoaderCriteria> all;
    private final ReadCriteria plain;
    private final StatementOptions plainOptions;
    private final Map<EntityType<?>, Boolean> concerned = new ConcurrentHashMap<>();

    private SessionCriteria(List<LoaderCriteria> all) {
        this.all = all;
        this.plain = new ReadCriteria(List.of(), this);
        this.plainOptions = plain.in(StatementOptions.NONE);
    }

    /**
     * Asks each for what it says to such sessions.
     *
     * @param brought as plugins brought them
     */
    public static SessionCriteria of(List<LoaderCriteria> brought, SessionContext context) {
        return new SessionCriteria(
                brought.stream().map(criteria -> criteria.in(context)).toList());
    }

    List<LoaderCriteria> all() {
        return all;
    }

    /** Whether any of them may say something of rows of the entity, of what it is a kind of, or of its kinds. */
    public boolean concern(EntityType<?> type) {
        if (all.isEmpty()) {
            return false;
        }
        Boolean known = concerned.get(type);
        return known == null ? concerned.computeIfAbsent(type, any -> concernAny(type.root())) : known;
    }

    private boolean concernAny(EntityType<?> root) {
        return all.stream()
                .anyMatch(criteria ->
                        criteria.concerns(root) || root.subtypes().stream().anyMatch(criteria::concerns));
    }

    /** What bears on a statement that says this itself. */
    public ReadCriteria with(List<QueryOption> said) {
        return said.isEmpty() ? plain : new ReadCriteria(said, this);
    }

    /** The options of a statement of a session, if they do not say so already. */
    public StatementOptions in(StatementOptions options, List<QueryOption> said) {
        return said.isEmpty() && options.equals(StatementOptions.NONE)
                ? plainOptions
                : with(said).in(options);
    }
}
