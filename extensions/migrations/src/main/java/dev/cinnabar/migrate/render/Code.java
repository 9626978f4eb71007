package dev.cinnabar.migrate.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A Java expression, not yet broken into lines. Immutable. */
sealed interface Code {
    /** All of it on one line. */
    String flat();

    /** What is never broken: a name, a literal, or a whole expression of a person's. */
    static Code text(String java) {
        return new Text(java);
    }

    static Code call(String name, Code... arguments) {
        return new Call(name, List.of(arguments));
    }

    static Code call(String name, List<Code> arguments) {
        return new Call(name, arguments);
    }

    /** The same with a call behind it. */
    default Code then(String name, Code... arguments) {
        return then(name, List.of(arguments));
    }

    /** The same with a call behind it. */
    default Code then(String name, List<Code> arguments) {
        List<Call> links = new ArrayList<>(this instanceof Chain chain ? chain.links() : List.of());
        links.add(new Call("." + name, arguments));
        return new Chain(this instanceof Chain chain ? chain.head() : this, links);
    }

    /** It as it is broken: one call alone behind a name is a part of it. */
    default Code joined() {
        return this instanceof Chain chain && chain.links().size() == 1 && chain.head() instanceof Text text
                ? new Call(
                        text.flat() + chain.links().get(0).name(),
                        chain.links().get(0).arguments())
                : this;
    }

    /** What is never broken. */
    record Text(String flat) implements Code {}

    /** A name and arguments in parentheses; {@code new} is part of the name. */
    record Call(String name, List<Code> arguments) implements Code {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public String flat() {
            return name + arguments.stream().map(Code::flat).collect(Collectors.joining(", ", "(", ")"));
        }
    }

    /** Calls that follow each other, each on what the one before gave; the names of links begin with a point. */
    record Chain(Code head, List<Call> links) implements Code {
        public Chain {
            links = List.copyOf(links);
        }

        @Override
        public String flat() {
            return head.flat() + links.stream().map(Call::flat).collect(Collectors.joining());
        }
    }

    /** A function of one argument that calls one thing. */
    record Lambda(String parameter, Code body) implements Code {
        @Override
        public String flat() {
            return parameter + " -> " + body.flat();
        }
    }
}
