package dev.cinnabar.sql;

import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.Collate;
import dev.cinnabar.sql.node.Concatenation;
import dev.cinnabar.sql.node.Like;
import dev.cinnabar.sql.node.LikeCase;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.RegexpMatch;
import dev.cinnabar.type.Types;
import java.util.List;

/** An expression whose value is text. */
public interface TextExpression extends Expression<String> {
    default TextExpression concat(Expression<String> tail) {
        return Faces.text(new Concatenation(List.of(node(), tail.node())));
    }

    default TextExpression concat(String tail) {
        return Faces.text(new Concatenation(List.of(node(), new Bind(tail, Types.VARCHAR, ""))));
    }

    /** Whether it matches a pattern, in which {@code %} stands for any text and {@code _} for any character. */
    default Condition like(String pattern) {
        return like(pattern, "");
    }

    /** As {@link #like(String)}, with a character that takes the meaning from the one behind it. */
    default Condition like(String pattern, String escape) {
        return Faces.condition(new Like(node(), Patterns.bind(pattern), escape, LikeCase.DATABASE, false));
    }

    default Condition like(Expression<String> pattern) {
        return Faces.condition(new Like(node(), pattern.node(), "", LikeCase.DATABASE, false));
    }

    default Condition notLike(String pattern) {
        return Faces.condition(new Like(node(), Patterns.bind(pattern), "", LikeCase.DATABASE, true));
    }

    /** As {@link #like(String)}, without telling capital letters from small ones. */
    default Condition likeIgnoreCase(String pattern) {
        return Faces.condition(new Like(node(), Patterns.bind(pattern), "", LikeCase.IGNORED, false));
    }

    /** Whether it begins with that text; {@code %} and {@code _} in it are characters like others. */
    default Condition startsWith(String prefix) {
        return Patterns.match(this, "", prefix, "%");
    }

    default Condition startsWith(Expression<String> prefix) {
        return Patterns.match(this, "", prefix, "%");
    }

    default Condition endsWith(String suffix) {
        return Patterns.match(this, "%", suffix, "");
    }

    default Condition endsWith(Expression<String> suffix) {
        return Patterns.match(this, "%", suffix, "");
    }

    default Condition contains(String part) {
        return Patterns.match(this, "%", part, "%");
    }

    default Condition contains(Expression<String> part) {
        return Patterns.match(this, "%", part, "%");
    }

    /** Whether a part of it matches a regular expression of the database's own kind. */
    default Condition matches(String regexp) {
        return Faces.condition(new RegexpMatch(node(), Patterns.bind(regexp), false, false));
    }

    default Condition matchesIgnoreCase(String regexp) {
        return Faces.condition(new RegexpMatch(node(), Patterns.bind(regexp), true, false));
    }

    default Condition notMatches(String regexp) {
        return Faces.condition(new RegexpMatch(node(), Patterns.bind(regexp), false, true));
    }

    /** Every part that matches, replaced; the replacement names its groups in the database's own way, as {@code $1} or {@code \1}. */
    default TextExpression replaceMatches(String regexp, String replacement) {
        return call("regexp_replace", Patterns.bind(regexp), Patterns.bind(replacement));
    }

    default TextExpression lower() {
        return call("lower");
    }

    default TextExpression upper() {
        return call("upper");
    }

    /** Without blanks at both ends. */
    default TextExpression trim() {
        return call("trim");
    }

    /** The length in characters. */
    default NumberExpression<Integer> length() {
        return Faces.number(Faces.function("char_length", List.of(node()), Types.INTEGER), Types.INTEGER);
    }

    /** The part from a position on, which counts from 1 (SQL:2016 6.32). */
    default TextExpression substring(int from) {
        return call("substring", Faces.integer(from));
    }

    default TextExpression substring(int from, int length) {
        return call("substring", Faces.integer(from), Faces.integer(length));
    }

    /** Every occurrence of a text, replaced by another. */
    default TextExpression replace(String what, String with) {
        return call("replace", Patterns.bind(what), Patterns.bind(with));
    }

    /** Where a text stands in it, from 1 on; 0 if nowhere. */
    default NumberExpression<Integer> position(String of) {
        Node call = Faces.function("position", List.of(Patterns.bind(of), node()), Types.INTEGER);
        return Faces.number(call, Types.INTEGER);
    }

    /** The same text, compared and sorted by a collation of the database. */
    default TextExpression collate(String collation) {
        return Faces.text(new Collate(node(), collation));
    }

    /** A JSON document read along a path; the text must hold one. */
    default JsonExpression json() {
        return JsonExpression.of(this);
    }

    @Override
    default LabeledText as(String label) {
        return new Faces.TextLabel(label, node(), type());
    }

    private TextExpression call(String function, Node... more) {
        return Faces.text(Faces.function(function, Faces.with(node(), more), Types.VARCHAR));
    }
}
