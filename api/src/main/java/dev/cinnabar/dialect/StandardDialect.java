package dev.cinnabar.dialect;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A dialect that remembers who it is and what it has; its words are for the subclass to give. Immutable. */
public abstract class StandardDialect implements Dialect {
    private final String name;
    private final String version;
    private final Set<Feature> features;
    private final Identifiers identifiers;
    private final Limits limits;

    /**
     * @param name as it stands in URLs
     * @param version of the server, or the newest that is known
     * @param features at least one
     */
    protected StandardDialect(
            String name, String version, Set<Feature> features, Identifiers identifiers, Limits limits) {
        this.name = name;
        this.version = version;
        this.features = Collections.unmodifiableSet(EnumSet.copyOf(features));
        this.identifiers = identifiers;
        this.limits = limits;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String version() {
        return version;
    }

    @Override
    public final Set<Feature> features() {
        return features;
    }

    @Override
    public final Identifiers identifiers() {
        return identifiers;
    }

    @Override
    public final Limits limits() {
        return limits;
    }
}
