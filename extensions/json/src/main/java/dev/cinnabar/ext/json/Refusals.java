package dev.cinnabar.ext.json;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.lang.reflect.Type;

/** What is refused, with the cure. None shows a value. Stateless. */
final class Refusals {
    private Refusals() {}

    static UsageException noJackson() {
        return new UsageException(
                ErrorCode.UNKNOWN_TYPE,
                "JSON documents need Jackson, of which neither version 2 nor version 3 is on the class path.",
                "add com.fasterxml.jackson.core:jackson-databind (2) or tools.jackson.core:jackson-databind (3)");
    }

    static UsageException noJackson(int version, String artifact) {
        return new UsageException(
                ErrorCode.UNKNOWN_TYPE,
                "Jackson " + version + " is asked for and is not on the class path.",
                "add " + artifact + ", or use the other one");
    }

    static UsageException tooLong(int length, int maxLength) {
        return new UsageException(
                ErrorCode.TEXT_TOO_LONG,
                "A document of " + length + " characters is longer than the " + maxLength + " that its type allows.",
                "store less in one document, or allow more by JsonType.withMaxLength(…)");
    }

    static UsageException unreadableLength(int length, int maxLength) {
        return new UsageException(
                ErrorCode.UNREADABLE_VALUE,
                "The database holds a document of " + length + " characters; its type allows " + maxLength + ".",
                "read the parts that matter by Json.of(…).path(…), or allow more by JsonType.withMaxLength(…)");
    }

    static UsageException tooDeep() {
        return new UsageException(
                ErrorCode.OUT_OF_RANGE,
                "A document is nested deeper than " + JsonMapping.MAX_DEPTH + " levels.",
                "look for a circle among the objects, or store what is so deep in several documents");
    }

    static UsageException tooManyDigits() {
        return new UsageException(
                ErrorCode.OUT_OF_RANGE,
                "A document holds a number of more than 1,000 digits.",
                "round it, or store it as a text");
    }

    static UsageException otherTree(int version) {
        return new UsageException(
                ErrorCode.WRONG_TYPE,
                "A document that the other Jackson writes holds a tree of Jackson " + version + ".",
                "put trees of one Jackson into it, or let that one write it: JsonType.of(type, Jackson" + version
                        + ".mapping())");
    }

    static UsageException unreadableDepth() {
        return new UsageException(
                ErrorCode.UNREADABLE_VALUE,
                "The database holds a document beyond the limits: nested deeper than " + JsonMapping.MAX_DEPTH
                        + " levels, or with a number of more than 1,000 digits.",
                "read the parts that matter by Json.of(…).path(…), or mend the data");
    }

    static UsageException unwritable(Object value, String where) {
        return new UsageException(
                ErrorCode.WRONG_TYPE,
                "A value of " + value.getClass().getName() + " is no document: Jackson cannot write it" + at(where)
                        + ".",
                "give the class properties that Jackson knows, or the type a mapper that knows them:"
                        + " Jackson2.mapping(…), Jackson3.mapping(…)");
    }

    static UsageException oneWay(Type type, String where) {
        return new UsageException(
                ErrorCode.WRONG_TYPE,
                "What is written of a " + type.getTypeName() + " cannot be read as one" + at(where) + ".",
                "let Jackson pass by what only a getter gives (@JsonIgnore), and say how the class is made"
                        + " (@JsonCreator)");
    }

    static UsageException unreadable(Type type, String where) {
        return new UsageException(
                ErrorCode.UNREADABLE_VALUE,
                "The database holds a document that is no " + type.getTypeName() + at(where) + ".",
                "mend the data, or let the class read it: a property it does not know needs"
                        + " @JsonIgnoreProperties(ignoreUnknown = true)");
    }

    private static String at(String where) {
        return where.isEmpty() ? "" : " at " + where;
    }

    static UsageException missing() {
        return new UsageException(
                ErrorCode.NULL_VALUE,
                "A missing node is no document.",
                "give null for SQL's NULL, a NullNode for JSON's null, or the node that was looked for");
    }

    static UsageException named(String type) {
        return new UsageException(
                ErrorCode.UNKNOWN_TYPE,
                "A document would name the class to read it as: " + type + " has a property that is a class.",
                "store the name as a text, and look it up in a list of your own");
    }

    static UsageException polymorphic(String where) {
        return new UsageException(
                ErrorCode.UNKNOWN_TYPE,
                where
                        + " lets a document choose the class it is read as (@JsonTypeInfo), which a stored document"
                        + " may not.",
                "store a tree (JsonNode), look at what kind it is, and read it as that class by your own code");
    }

    static UsageException defaultTyping() {
        return new UsageException(
                ErrorCode.UNKNOWN_TYPE,
                "The mapper has default typing, by which a document chooses the classes it is read as.",
                "give a mapper without it");
    }
}
