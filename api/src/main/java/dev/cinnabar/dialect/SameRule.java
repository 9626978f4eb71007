package dev.cinnabar.dialect;

import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.Constraint;
import dev.cinnabar.schema.Exclusion;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.PrimaryKey;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the rule of a table that is meant by another definition of it. Stateless. */
final class SameRule {
    private SameRule() {}

    /** By its name; where one of the two has none, by what it says. */
    static Optional<Constraint> find(
            RemakeGrammar grammar, TableName table, Constraint wanted, List<Constraint> standing) {
        String name = grammar.named(table, wanted).name();
        Optional<Constraint> named = standing.stream()
                .filter(rule -> !name.isEmpty() && rule.name().equals(name))
                .findFirst();
        return named.isPresent() && kind(named.get()).equals(kind(wanted))
                ? named
                : standing.stream()
                        .filter(rule -> rule.name().isEmpty() || wanted.name().isEmpty())
                        .filter(rule -> isSame(grammar, wanted, rule))
                        .findFirst();
    }

    static boolean isSame(RemakeGrammar grammar, Constraint one, Constraint other) {
        if (one instanceof UniqueConstraint unique && other instanceof UniqueConstraint that) {
            return unique.columns().equals(that.columns());
        }
        if (one instanceof ForeignKey key && other instanceof ForeignKey that) {
            return key.columns().equals(that.columns())
                    && key.target().equals(that.target())
                    && key.referredColumns().equals(that.referredColumns());
        }
        if (one instanceof CheckConstraint check && other instanceof CheckConstraint that) {
            return words(grammar, check).equals(words(grammar, that));
        }
        return one instanceof PrimaryKey && other instanceof PrimaryKey;
    }

    /** A condition by its words alone, however it was laid out and quoted. */
    private static String words(RemakeGrammar grammar, CheckConstraint check) {
        Lexis lexis = grammar.dialect().lexis();
        String text = SqlTokens.withoutParentheses(grammar.inside(check.condition()), lexis);
        return SqlTokens.of(text, lexis).tokens().stream()
                .map(token -> token.kind() == SqlTokens.Kind.TEXT ? "'" + token.text() : token.upper())
                .collect(Collectors.joining(" "));
    }

    /** What messages call a rule. */
    static String title(Constraint rule) {
        String named = rule.name().isEmpty() ? "" : " `%s`".formatted(rule.name());
        return kind(rule) + named + " on " + of(rule);
    }

    private static String kind(Constraint rule) {
        if (rule instanceof PrimaryKey) {
            return "primary key";
        }
        if (rule instanceof UniqueConstraint) {
            return "unique constraint";
        }
        if (rule instanceof ForeignKey) {
            return "foreign key";
        }
        return rule instanceof Exclusion ? "exclusion" : "check";
    }

    private static String of(Constraint rule) {
        if (rule instanceof PrimaryKey key) {
            return key.columns().toString();
        }
        if (rule instanceof UniqueConstraint unique) {
            return unique.columns().toString();
        }
        return rule instanceof ForeignKey key ? key.columns() + " to " + key.target() : "its rows";
    }
}
