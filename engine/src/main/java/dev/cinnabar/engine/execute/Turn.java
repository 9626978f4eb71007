package dev.cinnabar.engine.execute;

/** Being in where {@link OneThread} lets one in; closing it is going out. Confined to the thread that is in. */
public interface Turn extends AutoCloseable {
    @Override
    void close();
}
