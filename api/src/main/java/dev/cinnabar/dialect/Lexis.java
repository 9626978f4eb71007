package dev.cinnabar.dialect;

import java.util.EnumSet;
import java.util.Set;

/** How a database divides SQL into words, names, texts and comments. Immutable. */
public record Lexis(Set<Rule> rules) {
    /** Where databases differ. */
    public enum Rule {
        /** A comment may hold comments (SQL:2016 5.2). */
        NESTED_COMMENTS,
        /** {@code #} begins a comment to the end of the line. */
        HASH_COMMENTS,
        /** {@code --} begins a comment only before a blank or a control character. */
        DASHES_NEED_BLANK,
        /** A carriage return ends a line. */
        RETURN_ENDS_LINE,
        /** What stands between {@code /*!} and its end is no comment but code. */
        CODE_COMMENTS,
        /** A backslash keeps the next character of a text from ending it. */
        BACKSLASH_ESCAPES,
        /** The driver itself reads what holds a semicolon, and takes a backslash in any quotes for an escape. */
        DRIVER_ESCAPES,
        /** A backslash does so in a text behind the word E. */
        ESCAPE_TEXTS,
        /** {@code $tag$ … $tag$} is a text. */
        DOLLAR_TEXTS,
        /** What stands in double quotes is a text, and no name. */
        DOUBLE_QUOTED_TEXTS,
        /** What stands in backticks is a name. */
        BACKTICK_NAMES,
        /** What stands in brackets is a name. */
        BRACKET_NAMES,
        /** {@code ?} stands in operators; the driver wants it doubled where it is no parameter. */
        QUESTION_OPERATORS,
        /** A line {@code DELIMITER //} tells the database's client what ends statements from there on, in place of a semicolon. */
        CLIENT_DELIMITERS,
        /** {@code $1} is a parameter. */
        NUMBERED_PARAMETERS,
        /** {@code $name}, {@code @name} and {@code #name} are parameters. */
        NAMED_PARAMETERS
    }

    /** Texts in single quotes, names in double quotes, comments that do not nest. */
    public static final Lexis STANDARD = new Lexis(Set.of());

    public Lexis {
        rules = Set.copyOf(rules);
    }

    /** The standard with these rules. */
    public static Lexis with(Rule first, Rule... more) {
        return new Lexis(EnumSet.of(first, more));
    }

    public boolean has(Rule rule) {
        return rules.contains(rule);
    }

    /** The same with one rule more. */
    public Lexis and(Rule rule) {
        EnumSet<Rule> all = EnumSet.of(rule);
        all.addAll(rules);
        return new Lexis(all);
    }

    /** The same without a rule. */
    public Lexis without(Rule rule) {
        EnumSet<Rule> fewer = EnumSet.noneOf(Rule.class);
        fewer.addAll(rules);
        fewer.remove(rule);
        return new Lexis(fewer);
    }
}
