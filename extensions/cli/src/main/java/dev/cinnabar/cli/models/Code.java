package dev.cinnabar.cli.models;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A piece of Java source that may be broken where it is too long. Immutable. */
sealed interface Code {
    /** It on one line. */
    String inline();

    /** Whether it is broken however short it is: an annotation with a list in it. */
    default boolean isTall() {
        return false;
    }

    static Code word(String text) {
        return new Word(text);
    }

    /** Where the last dot of a chain of calls would stand, if it began there on one line; 0 if there is none. */
    default int lastDot(int from) {
        return 0;
    }

    /** Whether several values stand in it by a name. */
    default boolean isList() {
        return this instanceof Named named && named.value() instanceof Several;
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

        /** A call on a constant, which is no chain yet. */
        @Override
        public Code dot(Call call) {
            return new Call(text + "." + call.name(), call.arguments());
        }
    }

    /** A name and what is in the brackets behind it. */
    record Call(String name, List<Code> arguments) implements Code {
        boolean isAnnotation() {
            return name.startsWith("@");
        }

        @Override
        public boolean isTall() {
            return isAnnotation()
                    && (arguments.stream().anyMatch(Code::isTall)
                            || arguments.size() > 1 && arguments.stream().anyMatch(Code::isList));
        }

        @Override
        public int lastDot(int from) {
            int place = from + name.length() + 1;
            int last = 0;
            for (Code argument : arguments) {
                last = Math.max(last, argument.lastDot(place));
                place += argument.inline().length() + 2;
            }
            return last;
        }

        @Override
        public String inline() {
            return name + arguments.stream().map(Code::inline).collect(Collectors.joining(", ", "(", ")"));
        }
    }

    /** Calls on the result of each other. */
    record Chain(Code first, List<Call> calls) implements Code {
        @Override
        public int lastDot(int from) {
            int place = from + first.inline().length();
            int last = first.lastDot(from);
            for (Call call : calls) {
                last = Math.max(last, Math.max(place, call.lastDot(place + 1)));
                place += call.inline().length() + 1;
            }
            return last;
        }

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
        public boolean isTall() {
            return value.isTall();
        }

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
        public boolean isTall() {
            return values.stream().anyMatch(Code::isTall);
        }

        @Override
        public String inline() {
            return values.stream().map(Code::inline).collect(Collectors.joining(", ", "{", "}"));
        }
    }
}
