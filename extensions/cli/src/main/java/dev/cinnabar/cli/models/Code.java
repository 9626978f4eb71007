package dev.cinnabar.cli.models;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A piece of Java source that may be broken where it is too long. Immutable. */
sealed interface Code {
    /** It on one line. */
    String inline();

    static Code word(String text) {
        return new Word(text);
    }

    /** A text of Java. */
    static Code text(String value) {
        return new Word(Literals.of(value));
    }

    /** A call, a constructor or an annotation with what stands in its brackets. */
    static Call call(String name, Code... arguments) {
        return new Call(name, List.of(arguments));
    }

    static Call call(String name, List<? extends Code> arguments) {
        return new Call(name, List.copyOf(arguments));
    }

    /** A call with texts. */
    static Call texts(String name, List<String> texts) {
        return new Call(name, texts.stream().map(Code::text).toList());
    }

    /** The same, and a call on what it gives. */
    default Code dot(String name, Code... arguments) {
        return dot(call(name, arguments));
    }

    default Code dot(Call call) {
        return new Chain(this, List.of(call));
    }

    /** What cannot be broken. */
    record Word(String text) implements Code {
        @Override
        public String inline() {
            return text;
        }
    }

    /** A name and what is in the brackets behind it. */
    record Call(String name, List<Code> arguments) implements Code {
        @Override
        public String inline() {
            return name + arguments.stream().map(Code::inline).collect(Collectors.joining(", ", "(", ")"));
        }
    }

    /** Calls on the result of each other. */
    record Chain(Code first, List<Call> calls) implements Code {
        @Override
        public Code dot(Call call) {
            List<Call> more = new ArrayList<>(calls);
            more.add(call);
            return new Chain(first, List.copyOf(more));
        }

        @Override
        public String inline() {
            return first.inline()
                    + calls.stream().map(call -> "." + call.inline()).collect(Collectors.joining());
        }
    }

    /** A value of an annotation by its name. */
    record Named(String name, Code value) implements Code {
        @Override
        public String inline() {
            return name + " = " + value.inline();
        }
    }

    /** Several values of an annotation. */
    record Several(List<Code> values) implements Code {
        /** One by itself, several in braces. */
        static Code of(List<? extends Code> values) {
            return values.size() == 1 ? values.get(0) : new Several(List.copyOf(values));
        }

        @Override
        public String inline() {
            return values.stream().map(Code::inline).collect(Collectors.joining(", ", "{", "}"));
        }
    }
}
