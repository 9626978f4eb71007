package dev.cinnabar.cli.models;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Identity;
import dev.cinnabar.schema.Sequence;
import dev.cinnabar.schema.SequenceOptions;
import dev.cinnabar.schema.ServerUpdate;
import dev.cinnabar.schema.ServerValue;

/** Says in Java what the server puts into a column. Confined to one thread. */
final class ServerWords {
    private final Imports imports;

    ServerWords(Imports imports) {
        this.imports = imports;
    }

    /** A column, and what is put there. */
    Code said(Code column, ColumnDefinition<?> of) {
        Code code = value(column, of.serverValue());
        Boolean automatic = of.options().extras().autoincrement();
        if (automatic != null) {
            code = code.dot("autoincrement", Code.word(String.valueOf(automatic)));
        }
        return of.options().server().onUpdate() == ServerUpdate.NOW ? code.dot("serverOnUpdateNow") : code;
    }

    private Code value(Code column, ServerValue value) {
        if (value instanceof ServerValue.Default said) {
            return column.dot("serverDefault", Code.text(CoreWords.sql(said.expression())));
        } else if (value instanceof ServerValue.Now) {
            return column.dot("serverNow");
        } else if (value instanceof ServerValue.Generated made) {
            return generated(column, made.identity());
        } else if (value instanceof ServerValue.NextOf next) {
            return column.dot("sequence", sequence(next.sequence()));
        } else if (value instanceof ServerValue.Computed computed) {
            Code sql = Code.text(CoreWords.sql(computed.expression()));
            return computed.stored()
                    ? column.dot("computed", sql)
                    : column.dot("computedVirtual", Code.call("new " + imports.schema("SqlText"), sql));
        }
        return column;
    }

    private Code generated(Code column, Identity identity) {
        Code options = options(identity.options());
        if (!identity.always() && options instanceof Code.Word) {
            return column.dot("identity");
        }
        Code code = Code.word(imports.schema("Identity") + (identity.always() ? ".ALWAYS" : ".BY_DEFAULT"));
        return column.dot("identity", options instanceof Code.Word ? code : code.dot("with", options));
    }

    private Code sequence(Sequence sequence) {
        Code code = Code.call(imports.schema("Sequence") + ".of", Code.text(sequence.name()));
        return sequence.schema().isEmpty() ? code : code.dot("in", Code.text(sequence.schema()));
    }

    /** A single word where nothing is said beyond what is usual. */
    private Code options(SequenceOptions options) {
        Code code = Code.word(imports.schema("SequenceOptions") + ".NONE");
        if (isUnusual(options.start())) {
            code = code.dot("startingAt", Code.word(options.start() + "L"));
        }
        if (isUnusual(options.increment())) {
            code = code.dot("by", Code.word(options.increment() + "L"));
        }
        code = options.cycle() ? code.dot("cycling") : code;
        return code;
    }

    static boolean isUnusual(@org.jspecify.annotations.Nullable Long number) {
        return number != null && number != 1;
    }

    /** Whether numbers are given out in no other way than where nothing is said. */
    static boolean isUsual(Identity identity) {
        SequenceOptions options = identity.options();
        return !identity.always() && !isUnusual(options.start()) && !isUnusual(options.increment()) && !options.cycle();
    }
}
