package dev.cinnabar.dialect;

/** What a database may have or lack. The engine asks for these and never for a database's name. */
public enum Feature {
    // The statement language
    /** INSERT gives back columns of the rows that it wrote. */
    INSERT_RETURNING,
    /** UPDATE gives back columns of the rows that it wrote. */
    UPDATE_RETURNING,
    /** DELETE gives back columns of the rows that it removed. */
    DELETE_RETURNING,
    /** A row of nothing but defaults can be inserted. */
    DEFAULT_VALUES,
    /** An insert can update the row that is in its way. */
    UPSERT,
    /** An upsert can name the columns whose conflict it means. */
    CONFLICT_TARGET,
    /** An upsert's update can have a condition. */
    CONFLICT_CONDITION,
    /** UPDATE can look at other tables. */
    UPDATE_FROM,
    /** DELETE can look at other tables. */
    DELETE_USING,
    /** UPDATE and DELETE can be limited to so many rows. */
    UPDATE_LIMIT,
    /** WITH in front of a query. */
    CTE,
    /** WITH RECURSIVE. */
    RECURSIVE_CTE,
    /** A common table expression can say whether it is to be materialized. */
    CTE_MATERIALIZATION,
    /** WITH in front of INSERT, UPDATE and DELETE. */
    CTE_ON_CHANGE,
    /** INSERT, UPDATE and DELETE with RETURNING inside WITH. */
    CHANGE_IN_CTE,
    /** Functions over windows, with frames. */
    WINDOW_FUNCTIONS,
    /** Frames counted in groups of peers. */
    FRAME_GROUPS,
    /** Frames that leave out the current row, its group or its ties. */
    FRAME_EXCLUSION,
    /** Frames that reach over spans of time. */
    FRAME_INTERVALS,
    /** Aggregates over the rows that a condition holds for. */
    AGGREGATE_FILTER,
    /** Aggregates that see their rows in an order. */
    AGGREGATE_ORDER,
    /** Ordered-set aggregates. */
    WITHIN_GROUP,
    /** Subtotals by ROLLUP. */
    ROLLUP,
    /** Grouping by CUBE and GROUPING SETS. */
    GROUPING_SETS,
    /** Subqueries in FROM that look at what stands before them. */
    LATERAL,
    /** FULL JOIN. */
    FULL_JOIN,
    /** INTERSECT and EXCEPT. */
    INTERSECT_EXCEPT,
    /** INTERSECT ALL and EXCEPT ALL. */
    INTERSECT_EXCEPT_ALL,
    /** Set operations whose parts have an order and a limit of their own. */
    NESTED_SET_OPERATIONS,
    /** VALUES as a table. */
    VALUES_TABLE,
    /** Functions as tables. */
    FUNCTION_TABLE,
    /** NULLS FIRST and NULLS LAST in the database's own words. */
    NULLS_ORDER,
    /** The first row of each group. */
    DISTINCT_ON,
    /** A limit that keeps the peers of the last row. */
    WITH_TIES,
    /** A limit that is a part of the rows, in percent. */
    FETCH_PERCENT,
    /** Limits and offsets that are computed. */
    LIMIT_EXPRESSION,
    /** SELECT … FOR UPDATE. */
    ROW_LOCKS,
    /** SELECT … FOR SHARE. */
    LOCK_SHARE,
    /** Locking that leaves out, or refuses to wait for, rows that are locked. */
    SKIP_LOCKED,
    /** Comparison of several values at once. */
    TUPLES,
    /** Several values at once in a list. */
    TUPLE_IN,
    /** Comparison with ANY and ALL of a query's rows. */
    QUANTIFIED,
    /** Regular expressions. */
    REGEXP,
    /** LIKE that tells capital letters from small ones. */
    CASE_SENSITIVE_LIKE,
    /** Paths into JSON documents. */
    JSON,
    /** Whether a JSON document holds another. */
    JSON_CONTAINS,
    /** Columns and parameters that are arrays. */
    ARRAYS,
    /** Hints to the planner. */
    HINTS,

    // Types
    /** A type of truth values. */
    NATIVE_BOOLEAN,
    /** A type of UUIDs. */
    NATIVE_UUID,
    /** Enums as types or columns of the database. */
    NATIVE_ENUM,
    /** A type of spans of time. */
    NATIVE_INTERVAL,
    /** Decimals of any precision that compare and sort as numbers. */
    EXACT_DECIMALS,
    /** Infinities among floating-point numbers. */
    INFINITE_DOUBLES,
    /** Time of day with an offset. */
    TIME_WITH_ZONE,

    // Schema
    /** Namespaces of tables. */
    SCHEMAS,
    /** Sequences. */
    SEQUENCES,
    /** Identity columns in the standard's words, with start and step. */
    IDENTITY,
    /** Computed columns that are stored. */
    COMPUTED_STORED,
    /** Computed columns that are worked out when they are read. */
    COMPUTED_VIRTUAL,
    /** Expressions of defaults are kept as they were written. */
    DEFAULT_EXPRESSIONS,
    /** Comments on tables and columns. */
    COMMENTS,
    /** Comments that its catalogue gives back whole, characters beyond U+FFFF too. */
    COMMENTS_OF_ALL_UNICODE,
    /** Foreign keys that are checked at commit. */
    DEFERRABLE,
    /** Constraints that are added to and dropped from a table that stands. */
    ALTER_CONSTRAINTS,
    /** Foreign keys stand without an index of their own, so that the indexes of a table come and go as they like. */
    KEYS_WITHOUT_INDEXES,
    /** Checks, computed columns and indexes over expressions follow a column that is renamed. */
    RULES_FOLLOW_NAMES,
    /** Indexes over the rows that a condition holds for. */
    PARTIAL_INDEXES,
    /** Indexes over expressions. */
    FUNCTIONAL_INDEXES,
    /** Indexes that carry columns which are not part of the key. */
    INCLUDE_INDEXES,
    /** Indexes in descending order. */
    DESCENDING_INDEXES,
    /** Rules that keep rows apart by any operator. */
    EXCLUSION_CONSTRAINTS,
    /** Unique rules for which two NULLs are the same. */
    NULLS_NOT_DISTINCT,
    /** Views. */
    VIEWS,
    /** Views that are stored. */
    MATERIALIZED_VIEWS,
    /** Tables of one connection. */
    TEMPORARY_TABLES,
    /** Temporary tables that its catalogue tells of. */
    TEMPORARY_TABLES_LISTED,
    /** Views of one connection. */
    TEMPORARY_VIEWS,
    /** Tables without any column. */
    TABLES_WITHOUT_COLUMNS,
    /** CREATE INDEX IF NOT EXISTS and DROP INDEX IF EXISTS. */
    INDEX_IF_EXISTS,
    /** ADD COLUMN IF NOT EXISTS and DROP COLUMN IF EXISTS. */
    COLUMN_IF_EXISTS,

    // Sessions and transactions
    /** DDL that is rolled back with its transaction. */
    TRANSACTIONAL_DDL,
    /** Transactions in which the database refuses writes. */
    READ_ONLY_TRANSACTIONS,
    /** Statements that the server stops when their time is over. */
    STATEMENT_TIMEOUT,
    /** Rows that the server hands out in portions. */
    SERVER_CURSORS,
    /** Cursors on the server that find their rows when they are asked for, not before. */
    LAZY_CURSORS,
    /** Several transactions write at a time. */
    CONCURRENT_WRITERS;
}
