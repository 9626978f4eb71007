package dev.cinnabar.dialect;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.IntegrityException.Kind;

/** What is said about each kind of database error: the problem and the cure. */
record Wording(String problem, String hint) {
    static Wording of(ErrorCode code) {
        return switch (code) {
            case DATA -> new Wording("the database refused a value", "bind a value that fits its column's type");
            case SYNTAX ->
                new Wording(
                        "the database does not take the statement",
                        "correct the statement; raw SQL must be this database's own");
            case NO_SUCH_OBJECT ->
                new Wording(
                        "the statement names what the database does not have",
                        "create it, correct the name, or say the schema it is in");
            case OBJECT_EXISTS ->
                new Wording(
                        "the database has an object of that name",
                        "use another name, drop it first, or create it if not exists");
            case NOT_SUPPORTED ->
                new Wording(
                        "the database does not support the statement", "write it in a form that this database knows");
            case PERMISSION -> new Wording("the user lacks a right", "grant it, or connect as another user");
            case READ_ONLY_DATABASE ->
                new Wording(
                        "the database takes no writes here",
                        "write over a connection that is not read-only, to the primary server");
            case CONNECT_FAILED ->
                new Wording("no connection could be made", "check host, port and network, and that the server runs");
            case LOGIN_REFUSED ->
                new Wording("the database refused the login", "check user, password and the user's rights");
            case NO_SUCH_DATABASE ->
                new Wording("the server has no such database", "create it, or correct the name at the end of the URL");
            case DISCONNECTED ->
                new Wording(
                        "the connection broke", "run the unit of work again where it is safe to; see the server's log");
            case COMMIT_OUTCOME_UNKNOWN ->
                new Wording(
                        "the connection broke during the commit, which may have happened or not",
                        "look in the database before doing the work again");
            default -> ofTransaction(code);
        };
    }

    private static Wording ofTransaction(ErrorCode code) {
        return switch (code) {
            case LOCK_TIMEOUT ->
                new Wording("a lock was not free in time", "run the unit of work again, and keep transactions short");
            case SERIALIZATION_CONFLICT ->
                new Wording(
                        "the transaction collided with another and was given up", "run the whole unit of work again");
            case STATEMENT_TIMEOUT ->
                new Wording(
                        "the statement took longer than it was given",
                        "give it more time, or make it faster with an index");
            case STATEMENT_CANCELLED ->
                new Wording("the statement was cancelled", "run it again if it is still wanted");
            case RESOURCES ->
                new Wording(
                        "the database ran out of a resource",
                        "free disk, memory or connections, or make the statement smaller");
            case STALE_PLAN ->
                new Wording("a table changed while the transaction used it", "run the whole unit of work again");
            case TRANSACTION_FAILED ->
                new Wording("the transaction failed earlier", "roll it back; the first error says why");
            default -> new Wording("the database refused", "see the driver's exception and the server's log");
        };
    }

    static Kind kind(ErrorCode code) {
        return switch (code) {
            case UNIQUE -> Kind.UNIQUE;
            case FOREIGN_KEY -> Kind.FOREIGN_KEY;
            case NOT_NULL -> Kind.NOT_NULL;
            case CHECK -> Kind.CHECK;
            case EXCLUSION -> Kind.EXCLUSION;
            default -> Kind.OTHER;
        };
    }
}
