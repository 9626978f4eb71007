package dev.cinnabar.it.spring;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.error.BrokenRule;
import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.CommitOutcomeUnknownException;
import dev.cinnabar.error.ConnectException;
import dev.cinnabar.error.DataException;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.DetachedException;
import dev.cinnabar.error.DisconnectException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.ErrorOrigin;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.error.LazyLoadRefusedException;
import dev.cinnabar.error.LockTimeoutException;
import dev.cinnabar.error.MultipleResultsException;
import dev.cinnabar.error.NoResultException;
import dev.cinnabar.error.NoSuchTableException;
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
import dev.cinnabar.error.UnsupportedFeatureException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.spring.CinnabarExceptionTranslator;
import dev.cinnabar.spring.UncategorizedCinnabarException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
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

/** Each exception of Cinnabar has a name in Spring. */
class TranslationTest {
    private static final ErrorOrigin NOWHERE = new ErrorOrigin(null, 0, null, null);
    private static final Map<CinnabarException, Class<?>> EXPECTED = Map.ofEntries(
            entry(new CinnabarException(ErrorCode.EXTENSION_FAILED, "p", "h"), UncategorizedCinnabarException.class),
            entry(
                    new DatabaseException(ErrorCode.DATABASE, "p", "h", NOWHERE, Retry.NO, null),
                    UncategorizedCinnabarException.class),
            entry(new CommitOutcomeUnknownException("p", "h", NOWHERE, null), DataAccessResourceFailureException.class),
            entry(
                    new ConnectException(ErrorCode.CONNECT_FAILED, "p", "h", NOWHERE, Retry.SAFE, null),
                    DataAccessResourceFailureException.class),
            entry(new DataException("p", "h", NOWHERE, null), DataIntegrityViolationException.class),
            entry(new DetachedException("p", "h"), InvalidDataAccessApiUsageException.class),
            entry(new DisconnectException("p", "h", NOWHERE, Retry.SAFE, null), RecoverableDataAccessException.class),
            entry(new DisconnectException("p", "h", NOWHERE, Retry.NO, null), DataAccessResourceFailureException.class),
            entry(broken(IntegrityException.Kind.UNIQUE), DuplicateKeyException.class),
            entry(broken(IntegrityException.Kind.FOREIGN_KEY), DataIntegrityViolationException.class),
            entry(new LazyLoadRefusedException("p", "h"), InvalidDataAccessApiUsageException.class),
            entry(new LockTimeoutException("p", "h", NOWHERE, null), CannotAcquireLockException.class),
            entry(new MultipleResultsException("p", "h"), IncorrectResultSizeDataAccessException.class),
            entry(new NoResultException("p", "h"), EmptyResultDataAccessException.class),
            entry(new NoSuchTableException("p", "h"), InvalidDataAccessApiUsageException.class),
            entry(new OverloadException("p", "h"), TransientDataAccessResourceException.class),
            entry(
                    new PermissionException(ErrorCode.PERMISSION, "p", "h", NOWHERE, null),
                    PermissionDeniedDataAccessException.class),
            entry(new PoolTimeoutException("p", "h", null), TransientDataAccessResourceException.class),
            entry(new ResourceException("p", "h", NOWHERE, null), DataAccessResourceFailureException.class),
            entry(new ResultException(ErrorCode.NO_ROWS_RETURNED, "p", "h"), InvalidDataAccessApiUsageException.class),
            entry(conflict(), PessimisticLockingFailureException.class),
            entry(new StaleDataException("Note 1", 1, 0), OptimisticLockingFailureException.class),
            entry(new StatementCancelledException("p", "h", NOWHERE, null), QueryTimeoutException.class),
            entry(new StatementTimeoutException("p", "h", NOWHERE, null), QueryTimeoutException.class),
            entry(
                    new SyntaxException(ErrorCode.SYNTAX, "p", "h", NOWHERE, null),
                    InvalidDataAccessResourceUsageException.class),
            entry(new TransactionFailedException("p", "h", null), InvalidDataAccessApiUsageException.class),
            entry(new TransactionFailedException("p", "h", conflict()), PessimisticLockingFailureException.class),
            entry(new UnsupportedFeatureException("p", "h"), InvalidDataAccessApiUsageException.class),
            entry(new UsageException(ErrorCode.BAD_OPTION, "p", "h"), InvalidDataAccessApiUsageException.class));

    private final CinnabarExceptionTranslator translator = new CinnabarExceptionTranslator();

    private static SerializationConflictException conflict() {
        return new SerializationConflictException("p", "h", NOWHERE, null);
    }

    private static IntegrityException broken(IntegrityException.Kind kind) {
        return new IntegrityException(kind, new BrokenRule("notes", List.of("text"), "uq"), NOWHERE, null);
    }

    @Test
    void each_isTranslated_withItselfAsTheCause() {
        EXPECTED.forEach((error, name) -> {
            DataAccessException translated = translator.translateExceptionIfPossible(error);

            assertThat(translated).as(error.toString()).isExactlyInstanceOf(name);
            assertThat(translated.getCause()).isInstanceOf(CinnabarException.class);
            assertThat(translated.getMessage()).contains("hint:");
        });
    }

    @Test
    void noneOfTheHierarchy_isForgotten() {
        Set<String> tried = new TreeSet<>();
        EXPECTED.keySet().forEach(error -> tried.add(error.getClass().getName()));

        assertThat(tried).containsExactlyInAnyOrderElementsOf(hierarchy());
    }

    private static Set<String> hierarchy() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(CinnabarException.class));
        Set<String> found = new TreeSet<>();
        for (BeanDefinition one : scan.findCandidateComponents("dev.cinnabar.error")) {
            found.add(one.getBeanClassName());
        }
        assertThat(found).hasSizeGreaterThan(20);
        return found;
    }

    @Test
    void others_areLeftAsTheyAre() {
        assertThat(translator.translateExceptionIfPossible(new IllegalStateException("no")))
                .isNull();
    }
}
