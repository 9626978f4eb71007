package dev.cinnabar.connect;

/** What may come in to an engine: {@code dev.cinnabar.plugin.Plugin} is the one kind. */
public interface Guest {
    /** Names it in the log and in allowlists; two of one name are refused. */
    String name();
}
