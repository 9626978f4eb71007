package dev.cinnabar.migrate.render;

import dev.cinnabar.schema.Identity;
import dev.cinnabar.schema.Sequence;
import dev.cinnabar.schema.SequenceOptions;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Says what gives numbers: sequences and identities. */
record NumberSource(Page page) {
    Code sequence(Sequence sequence) {
        Code code = Code.call(page.name(Sequence.class) + ".of", NameSource.of(sequence.name()));
        if (!sequence.schema().isEmpty()) {
            code = code.then("in", NameSource.of(sequence.schema()));
        }
        return isPlain(sequence.options()) ? code : code.then("with", options(sequence.options()));
    }

    Code identity(Identity identity) {
        Code code = Code.text(page.name(Identity.class) + (identity.always() ? ".ALWAYS" : ".BY_DEFAULT"));
        return isPlain(identity.options()) ? code : code.then("with", options(identity.options()));
    }

    static boolean isPlain(SequenceOptions options) {
        return options.equals(SequenceOptions.NONE);
    }

    private Code options(SequenceOptions options) {
        Code code = Code.text(page.name(SequenceOptions.class) + ".NONE");
        code = said(options.start(), "startingAt").apply(code);
        code = said(options.increment(), "by").apply(code);
        if (options.least() != null || options.greatest() != null) {
            code = code.then("between", number(options.least()), number(options.greatest()));
        }
        code = said(options.cache(), "caching").apply(code);
        return options.cycle() ? code.then("cycling") : code;
    }

    private static UnaryOperator<Code> said(@Nullable Long number, String method) {
        return code -> number == null ? code : code.then(method, number(number));
    }

    private static Code number(@Nullable Long number) {
        return Code.text(number == null ? "null" : number + "L");
    }
}
