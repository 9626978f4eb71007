package dev.cinnabar.ext.maven;

/** Texts of {@code cinnabar.toml} that mean themselves, and variables of the environment. Stateless. */
final class Literal {
    private Literal() {}

    static String of(String text) {
        return text.replace("$", "$$");
    }

    static String variable(String name) {
        return "${" + name + "}";
    }
}
