package dev.cinnabar.dialect;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;

/** The refusals of values that came back from a database and are not of the type asked for; none shows the value. Stateless. */
public final class UnreadableValue {
    private UnreadableValue() {}

    /** A value of another kind: {@code found} says what it is ("a text"). */
    public static UsageException wrongKind(String typeName, int column, String found) {
        return refusal("Column " + column + " of the row holds " + found + ", not a value of `" + typeName + "`.");
    }

    /** A value of the right kind that the type has no room for. */
    public static UsageException outOfRange(String typeName, int column) {
        return refusal("Column " + column + " of the row holds a value outside the range of `" + typeName + "`.");
    }

    /** A text, or bytes, longer than the type allows. */
    public static UsageException tooLong(String typeName, int column) {
        return refusal("Column " + column + " of the row holds a value too long for `" + typeName + "`.");
    }

    /** A word that is none of an enum's. */
    public static UsageException unknownWord(String typeName) {
        return refusal("A column of `" + typeName + "` holds a word that is none of the enum's constants.");
    }

    private static UsageException refusal(String problem) {
        return new UsageException(
                ErrorCode.UNREADABLE_VALUE,
                problem,
                "Another program may have written it: read the column as what it is, or mend the data.");
    }
}
