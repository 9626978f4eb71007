package dev.cinnabar.error;

import java.util.Locale;

/** A stable short name for each kind of error; its page stands in docs/errors.md. An id never changes its meaning. */
public enum ErrorCode {
    // Usage: mistakes that a change of the program or of its configuration cures
    /** The URL's scheme belongs to no dialect. */
    UNKNOWN_SCHEME("C1001"),
    /** The URL cannot be read. */
    BAD_URL("C1002"),
    /** The JDBC driver is not on the class path. */
    MISSING_DRIVER("C1003"),
    /** The dialect's jar is not on the class path. */
    MISSING_DIALECT("C1004"),
    /** The engine's jar is not on the class path. */
    MISSING_ENGINE("C1005"),
    /** An option has a value that it cannot have. */
    BAD_OPTION("C1006"),
    /** A connection property is not on the dialect's list. */
    UNSAFE_PROPERTY("C1007"),
    /** The database has no such isolation level. */
    BAD_ISOLATION("C1008"),
    /** There is no option of that name. */
    UNKNOWN_OPTION("C1009"),
    /** The engine has been closed. */
    CLOSED_ENGINE("C1020"),
    /** The connection has been closed. */
    CLOSED_CONNECTION("C1021"),
    /** The result has been closed or read to its end. */
    CLOSED_RESULT("C1022"),
    /** Two threads use one connection at a time. */
    CONCURRENT_USE("C1023"),
    /** The transaction is not in a state for this. */
    TRANSACTION_STATE("C1024"),
    /** A write on a read-only connection. */
    READ_ONLY("C1025"),
    /** The schema has no such table. */
    UNKNOWN_TABLE("C1040"),
    /** The table or row has no such column. */
    UNKNOWN_COLUMN("C1041"),
    /** More than one column has that name. */
    AMBIGUOUS_COLUMN("C1042"),
    /** A join could be meant in more than one way. */
    AMBIGUOUS_JOIN("C1043"),
    /** No foreign key joins the two. */
    NO_JOIN_CONDITION("C1044"),
    /** The name is taken. */
    DUPLICATE_NAME("C1045"),
    /** A name is empty. */
    EMPTY_NAME("C1046"),
    /** A name is longer than the database allows. */
    NAME_TOO_LONG("C1047"),
    /** A name holds a character that no name can hold. */
    BAD_NAME("C1048"),
    /** A table, constraint or index contradicts itself. */
    BAD_DEFINITION("C1049"),
    /** A value is of another type than its column. */
    WRONG_TYPE("C1060"),
    /** A value lies outside its type's range. */
    OUT_OF_RANGE("C1061"),
    /** A text is longer than its column. */
    TEXT_TOO_LONG("C1062"),
    /** A text holds the NUL character. */
    NUL_CHARACTER("C1063"),
    /** A text holds half a character. */
    LONE_SURROGATE("C1064"),
    /** A null where none may stand. */
    NULL_VALUE("C1065"),
    /** A value from the database does not fit the type asked for. */
    UNREADABLE_VALUE("C1066"),
    /** No type is known for a class or a column. */
    UNKNOWN_TYPE("C1067"),
    /** The database has nothing for this. */
    UNSUPPORTED_FEATURE("C1080"),
    /** The parts of the statement do not fit together. */
    BAD_STATEMENT("C1081"),
    /** The statement names no table. */
    NO_FROM("C1082"),
    /** The statement names no columns or values. */
    NO_COLUMNS("C1083"),
    /** More values than one statement can carry. */
    TOO_MANY_BINDS("C1084"),
    /** A parameter has no value. */
    MISSING_PARAMETER("C1085"),
    /** The statement has no such parameter. */
    UNKNOWN_PARAMETER("C1086"),
    /** A condition cannot be evaluated in memory. */
    NOT_EVALUABLE("C1088"),
    /** An update or delete would change every row. */
    UNBOUNDED_CHANGE("C1089"),
    /** A plugin could not be installed. */
    PLUGIN_FAILED("C1100"),
    /** A listener of an event threw. */
    LISTENER_FAILED("C1101"),
    /** An extension failed. */
    EXTENSION_FAILED("C1102"),
    /** A listener cannot be registered. */
    BAD_LISTENER("C1103"),
    /** A class is no entity, or its model was not generated. */
    UNMAPPED_CLASS("C1120"),
    /** A model contradicts itself. */
    BAD_MAPPING("C1121"),
    /** A key does not fit the entity's. */
    BAD_KEY("C1122"),
    /** The session has been closed. */
    CLOSED_SESSION("C1123"),
    /** An object is not in a state for this. */
    OBJECT_STATE("C1124"),
    /** A value that was not loaded was asked of an object without a session. */
    DETACHED("C1125"),
    /** A relationship may not be loaded by accident. */
    LAZY_LOAD_REFUSED("C1126"),
    /** The entity has no such attribute. */
    UNKNOWN_ATTRIBUTE("C1127"),
    /** Rows depend on each other in a circle. */
    DEPENDENCY_CYCLE("C1128"),
    /** The database gave an inserted row no key. */
    NO_KEY("C1129"),
    /** A row was changed or deleted since it was read. */
    STALE_DATA("C1130"),
    /** A change must say who makes it, and nobody is known. */
    NO_CURRENT_USER("C1131"),
    /** A change by condition was made where each row must be told of. */
    BULK_REFUSED("C1132"),
    /** A row belongs to a tenant, and nobody said to which. */
    NO_TENANT("C1133"),
    /** A row belongs to another tenant than the session. */
    OTHER_TENANT("C1134"),
    /** Revisions do not fit together: one is missing, stands on itself, or has the name of another. */
    REVISION_GRAPH("C1140"),
    /** No revision is meant by what was said. */
    NO_SUCH_REVISION("C1141"),
    /** More than one revision is meant by what was said. */
    AMBIGUOUS_REVISION("C1142"),
    /** A script is not what it was when it was applied. */
    EDITED_REVISION("C1143"),
    /** The database stands at a revision that the scripts do not have. */
    DATABASE_AHEAD("C1144"),
    /** A revision was begun and is not finished. */
    UNFINISHED_REVISION("C1145"),
    /** Another migration runs, and did not end in time. */
    MIGRATION_LOCKED("C1146"),
    /** A step would lose rows or columns, and that was not allowed. */
    DESTRUCTIVE_REVISION("C1147"),
    /** A step cannot be written down as SQL. */
    NOT_OFFLINE("C1148"),
    /** A script of migrations cannot be used. */
    UNUSABLE_SCRIPT("C1149"),
    /** The database is not what the models say. */
    SCHEMA_DIFFERS("C1150"),
    /** The configuration of the command line cannot be used. */
    BAD_CONFIGURATION("C1151"),

    // Result: another number of rows than was asked for
    /** No row where one was asked for. */
    NO_RESULT("C2001"),
    /** Several rows where one was asked for. */
    MULTIPLE_RESULTS("C2002"),
    /** The statement returns no rows. */
    NO_ROWS_RETURNED("C2003"),

    // Database: what the database or its driver answered
    /** The database refused for a reason without a class of its own. */
    DATABASE("C3001"),
    /** A unique rule or primary key would be broken. */
    UNIQUE("C3010"),
    /** A foreign key would be broken. */
    FOREIGN_KEY("C3011"),
    /** A column that must have a value would be empty. */
    NOT_NULL("C3012"),
    /** A check would be broken. */
    CHECK("C3013"),
    /** An exclusion rule would be broken. */
    EXCLUSION("C3014"),
    /** A rule without a kind of its own would be broken. */
    INTEGRITY("C3015"),
    /** The database refused a value. */
    DATA("C3020"),
    /** The database does not understand the statement. */
    SYNTAX("C3030"),
    /** The database has no such table, column or function. */
    NO_SUCH_OBJECT("C3031"),
    /** The database has an object of that name already. */
    OBJECT_EXISTS("C3032"),
    /** The database does not support the statement. */
    NOT_SUPPORTED("C3033"),
    /** The user lacks a right. */
    PERMISSION("C3040"),
    /** No connection could be made. */
    CONNECT_FAILED("C3050"),
    /** The database refused user or password. */
    LOGIN_REFUSED("C3051"),
    /** The server has no such database. */
    NO_SUCH_DATABASE("C3052"),
    /** The connection broke. */
    DISCONNECTED("C3053"),
    /** A lock was not free in time. */
    LOCK_TIMEOUT("C3060"),
    /** Two transactions could not both succeed. */
    SERIALIZATION_CONFLICT("C3061"),
    /** The statement took too long. */
    STATEMENT_TIMEOUT("C3062"),
    /** The statement was cancelled. */
    STATEMENT_CANCELLED("C3063"),
    /** The database ran out of disk, memory or another resource. */
    RESOURCES("C3070"),
    /** A prepared statement outlived a change of its table. */
    STALE_PLAN("C3071"),
    /** The database takes no writes. */
    READ_ONLY_DATABASE("C3072"),
    /** The driver did not tell how many rows a batch changed. */
    COUNTS_WITHHELD("C3073"),

    // Transaction and pool
    /** The transaction failed earlier and can only be rolled back. */
    TRANSACTION_FAILED("C4001"),
    /** Nobody can say whether the commit happened. */
    COMMIT_OUTCOME_UNKNOWN("C4002"),
    /** No connection became free in time. */
    POOL_TIMEOUT("C4010"),
    /** More work waits for its turn than may. */
    OVERLOAD("C4011");

    private final String id;

    ErrorCode(String id) {
        this.id = id;
    }

    /** The short name: a C and four digits. */
    public String id() {
        return id;
    }

    /** Where the manual explains it, as a path from the project's root. */
    public String page() {
        return "docs/errors.md#" + id.toLowerCase(Locale.ROOT);
    }
}
