package dev.cinnabar.schema;

import java.util.List;

/** Words steps in the SQL of one dialect; found through {@link SchemaLanguages}. Safe for many threads. */
public interface SchemaWriter {
    /** The dialect's name: {@code postgresql}. */
    String dialectName();

    SchemaTraits traits();

    /**
     * The statements that take the step, in their order; none where the dialect needs none.
     *
     * @throws dev.cinnabar.error.UsageException if a name is too long or the database lacks what is asked for
     */
    List<String> statements(SchemaOperation operation);
}
