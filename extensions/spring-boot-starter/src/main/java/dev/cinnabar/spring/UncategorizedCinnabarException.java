package dev.cinnabar.spring;

import dev.cinnabar.error.CinnabarException;
import org.springframework.dao.UncategorizedDataAccessException;

/** An error for which Spring has no name of its own; the cause tells its code. */
public final class UncategorizedCinnabarException extends UncategorizedDataAccessException {
    private static final long serialVersionUID = 1L;

    UncategorizedCinnabarException(CinnabarException error) {
        super(error.getMessage(), error);
    }
}
