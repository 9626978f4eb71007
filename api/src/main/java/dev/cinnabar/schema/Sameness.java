package dev.cinnabar.schema;

import java.util.List;

/**
 * Tells what counts as the same where a table as it is said is compared with the one that stands. An {@link Inspector} tells what the
 * database can tell with nothing created; a comparison that asks the database for its own words knows more.
 */
public interface Sameness {
    /** Whether a declared column and the one that was read are of one type, as far as the database can tell. */
    boolean isSameType(ColumnDefinition<?> declared, ColumnDefinition<?> read);

    /** Whether both columns have one default, as far as the database can tell: of expressions, only whether there is one. */
    boolean isSameDefault(ColumnDefinition<?> declared, ColumnDefinition<?> read);

    /** Whether two pieces of SQL say the same; a database writes them in its own words, so true where that cannot be told. */
    default boolean isSameSql(SchemaSql declared, SchemaSql read) {
        return true;
    }

    /** Whether what a foreign key does is the same, as far as the database tells it. */
    default boolean isSameRule(ForeignKeyRules declared, ForeignKeyRules read) {
        return declared.doesAs(read);
    }

    /** Whether an index is kept by the same method; empty where that is left to the database. */
    default boolean isSameMethod(String declared, String read) {
        return declared.isEmpty() || read.isEmpty() || declared.equalsIgnoreCase(read);
    }

    /** Whether what only one dialect knows of an index is the same; true where that cannot be told. */
    default boolean isSameOptions(List<DialectOption> declared, List<DialectOption> read) {
        return true;
    }

    /** Whether empty values, operators and the length of a part of an index are the same; true where that cannot be told. */
    default boolean isSameOrder(IndexPart declared, IndexPart read) {
        return true;
    }

    /** Whether unique columns are the same; in another order they are another index to the database. */
    default boolean isSameUnique(List<String> declared, List<String> read) {
        return declared.equals(read);
    }
}
