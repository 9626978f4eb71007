package blog.web;

import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.error.LockTimeoutException;
import dev.cinnabar.error.PoolTimeoutException;
import dev.cinnabar.error.SerializationConflictException;
import dev.cinnabar.error.StaleDataException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What goes wrong, as problem documents (RFC 9457); {@code errors} has what is wrong field by field. Stateless. */
@RestControllerAdvice(annotations = RestController.class)
public class Problems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail notFound(NotFoundException failure) {
        return problem(HttpStatus.NOT_FOUND, failure.getMessage());
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidException failure) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "A field is not valid.");
        problem.setProperty("errors", Map.of(failure.field(), List.of(said(failure))));
        return problem;
    }

    // conflicts

    @ExceptionHandler
    ProblemDetail stale(StaleVersionException failure) {
        ProblemDetail problem = problem(HttpStatus.CONFLICT, failure.getMessage());
        problem.setProperty("version", failure.current());
        return problem;
    }

    /** Two who read the same version, and wrote at the same time: the database let one of them. */
    @ExceptionHandler({StaleDataException.class, SerializationConflictException.class})
    ProblemDetail overtaken(Exception failure) {
        return problem(HttpStatus.CONFLICT, "It was changed meanwhile: read it and decide anew.");
    }

    /** The columns are asked of the exception, so that no name of a constraint stands in the program. */
    @ExceptionHandler
    ProblemDetail duplicate(IntegrityException failure) {
        ProblemDetail problem = problem(HttpStatus.CONFLICT, "A rule of the database would be broken.");
        if (failure.kind() == IntegrityException.Kind.UNIQUE) {
            problem.setDetail("It is there already.");
            problem.setProperty(
                    "errors",
                    failure.columns().stream()
                            .collect(Collectors.toMap(column -> column, column -> List.of("is taken"))));
        }
        return problem;
    }

    @ExceptionHandler({LockTimeoutException.class, PoolTimeoutException.class})
    ResponseEntity<ProblemDetail> busy(Exception failure) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "The database is busy: try again."));
    }

    // validation

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(
                failure, failure.getBody(), failure.getFieldErrors().stream().map(Wrong::of), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(
                failure,
                failure.getBody(),
                failure.getParameterValidationResults().stream().flatMap(Problems::wrongs),
                request);
    }

    private static Stream<Wrong> wrongs(ParameterValidationResult result) {
        String parameter = String.valueOf(result.getMethodParameter().getParameterName());
        return result.getResolvableErrors().stream()
                .map(error -> error instanceof FieldError field ? Wrong.of(field) : Wrong.of(parameter, error));
    }

    private @Nullable ResponseEntity<Object> invalid(
            Exception failure, ProblemDetail problem, Stream<Wrong> wrongs, WebRequest request) {
        problem.setDetail("Some fields are not valid.");
        problem.setProperty(
                "errors",
                wrongs.collect(Collectors.groupingBy(
                        Wrong::field, TreeMap::new, Collectors.mapping(Wrong::message, Collectors.toList()))));
        return handleExceptionInternal(failure, problem, new HttpHeaders(), HttpStatus.BAD_REQUEST, request);
    }

    /** A field, and what is wrong with it. */
    private record Wrong(String field, String message) {
        static Wrong of(FieldError error) {
            return error.isBindingFailure()
                    ? new Wrong(error.getField(), "cannot be read")
                    : of(error.getField(), error);
        }

        static Wrong of(String field, MessageSourceResolvable error) {
            return new Wrong(field, Objects.requireNonNullElse(error.getDefaultMessage(), "is not valid"));
        }
    }

    private static ProblemDetail problem(HttpStatus status, @Nullable String detail) {
        return ProblemDetail.forStatusAndDetail(status, String.valueOf(detail));
    }

    private static String said(Exception failure) {
        return String.valueOf(failure.getMessage());
    }
}
