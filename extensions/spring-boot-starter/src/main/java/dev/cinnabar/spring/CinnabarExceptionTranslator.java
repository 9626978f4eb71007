package dev.cinnabar.spring;

import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.CommitOutcomeUnknownException;
import dev.cinnabar.error.ConnectException;
import dev.cinnabar.error.DataException;
import dev.cinnabar.error.DisconnectException;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.error.LockTimeoutException;
import dev.cinnabar.error.MultipleResultsException;
import dev.cinnabar.error.NoResultException;
import dev.cinnabar.error.OverloadException;
import dev.cinnabar.error.PermissionException;
import dev.cinnabar.error.PoolTimeoutException;
import dev.cinnabar.error.ResourceException;
import dev.cinnabar.error.ResultException;
import dev.cinnabar.error.Retry;
import dev.cinnabar.error.SerializationConflictException;
import dev.cinnabar.error.StaleDataException;
import dev.cinnabar.error.StatementCancelledException;
import dev.cinnabar.error.StatementTimeoutException;
import dev.cinnabar.error.SyntaxException;
import dev.cinnabar.error.TransactionFailedException;
import dev.cinnabar.error.UsageException;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.dao.support.PersistenceExceptionTranslator;

/**
 * What Cinnabar's exceptions are called in Spring: beans marked {@code @Repository} throw them under these names, with Cinnabar's own as
 * the cause and its message as the message. Stateless.
 */
public final class CinnabarExceptionTranslator implements PersistenceExceptionTranslator {
    private static final List<Name<?>> NAMES = List.of(
            name(IntegrityException.class, CinnabarExceptionTranslator::integrity),
            name(DataException.class, DataIntegrityViolationException::new),
            name(StaleDataException.class, OptimisticLockingFailureException::new),
            name(LockTimeoutException.class, CannotAcquireLockException::new),
            name(SerializationConflictException.class, PessimisticLockingFailureException::new),
            name(StatementTimeoutException.class, QueryTimeoutException::new),
            name(StatementCancelledException.class, QueryTimeoutException::new),
            name(DisconnectException.class, CinnabarExceptionTranslator::disconnect),
            name(CommitOutcomeUnknownException.class, DataAccessResourceFailureException::new),
            name(ConnectException.class, DataAccessResourceFailureException::new),
            name(ResourceException.class, DataAccessResourceFailureException::new),
            name(PoolTimeoutException.class, TransientDataAccessResourceException::new),
            name(OverloadException.class, TransientDataAccessResourceException::new),
            name(PermissionException.class, PermissionDeniedDataAccessException::new),
            name(SyntaxException.class, InvalidDataAccessResourceUsageException::new),
            name(NoResultException.class, (text, error) -> new EmptyResultDataAccessException(text, 1, error)),
            name(
                    MultipleResultsException.class,
                    (text, error) -> new IncorrectResultSizeDataAccessException(text, 1, error)),
            name(ResultException.class, InvalidDataAccessApiUsageException::new),
            name(TransactionFailedException.class, CinnabarExceptionTranslator::failedEarlier),
            name(UsageException.class, InvalidDataAccessApiUsageException::new));

    /** For {@code ServiceLoader} and for Spring alike: it needs nothing. */
    public CinnabarExceptionTranslator() {}

    /** What a kind of error is called; the first whose type it is says it. */
    private record Name<E extends CinnabarException>(
            Class<E> type, BiFunction<String, E, DataAccessException> translation) {
        boolean fits(CinnabarException error) {
            return type.isInstance(error);
        }

        DataAccessException of(CinnabarException error) {
            return translation.apply(error.getMessage(), type.cast(error));
        }
    }

    private static <E extends CinnabarException> Name<E> name(
            Class<E> type, BiFunction<String, E, DataAccessException> translation) {
        return new Name<>(type, translation);
    }

    @Override
    public @Nullable DataAccessException translateExceptionIfPossible(RuntimeException thrown) {
        return thrown instanceof CinnabarException error ? translated(error) : null;
    }

    private static DataAccessException translated(CinnabarException error) {
        for (Name<?> name : NAMES) {
            if (name.fits(error)) {
                return name.of(error);
            }
        }
        return new UncategorizedCinnabarException(error);
    }

    private static DataAccessException integrity(String text, IntegrityException error) {
        return error.kind() == IntegrityException.Kind.UNIQUE
                ? new DuplicateKeyException(text, error)
                : new DataIntegrityViolationException(text, error);
    }

    private static DataAccessException disconnect(String text, DisconnectException error) {
        return error.retry() == Retry.SAFE
                ? new RecoverableDataAccessException(text, error)
                : new DataAccessResourceFailureException(text, error);
    }

    /** By the error that made it fail: what tries again after a conflict does so when the conflict is told late, too. */
    private static DataAccessException failedEarlier(String text, TransactionFailedException error) {
        return error.getCause() instanceof CinnabarException first
                ? translated(first)
                : new InvalidDataAccessApiUsageException(text, error);
    }
}
