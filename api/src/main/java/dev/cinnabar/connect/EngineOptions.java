package dev.cinnabar.connect;

/** All that an engine is made from: what {@link EngineBuilder} ends in. Immutable. */
public record EngineOptions(
        EngineTarget target,
        PoolOptions pool,
        SessionOptions session,
        ExecutionOptions execution,
        LogOptions log,
        GuestOptions guests) {}
