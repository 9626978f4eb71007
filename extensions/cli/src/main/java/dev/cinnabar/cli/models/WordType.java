package dev.cinnabar.cli.models;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An enum of Java for a type of words in the database. Immutable.
 *
 * @param className the enum's name
 * @param name that of the database's type
 * @param words the words by the names of the constants, in their order
 */
record WordType(String className, String name, Map<String, String> words) {
    static WordType of(String className, String name, List<String> words) {
        Map<String, String> constants = new LinkedHashMap<>();
        for (String word : words) {
            String wanted = JavaNames.constant(word.isEmpty() ? "empty" : word);
            String constant = wanted;
            for (int again = 2; constants.containsKey(constant); again++) {
                constant = wanted + "_" + again;
            }
            constants.put(constant, word);
        }
        return new WordType(className, name, constants);
    }

    /** Whether each constant is called as its word. */
    boolean isPlain() {
        return words.entrySet().stream().allMatch(word -> word.getKey().equals(word.getValue()));
    }

    /** Whether the type that a field of the enum has by itself is this one. */
    boolean isUsual() {
        return isPlain() && name.equals(className.toLowerCase(Locale.ROOT));
    }

    SourceFile source(String inPackage) {
        StringBuilder text = new StringBuilder();
        text.append("/** The words of the type {@code ")
                .append(Literals.remark(name))
                .append("}. */\n");
        text.append("public enum ").append(className).append(" {\n");
        int left = words.size();
        for (Map.Entry<String, String> word : words.entrySet()) {
            String said = isPlain() ? "" : "(" + Literals.of(word.getValue()) + ")";
            left--;
            text.append("    ").append(word.getKey()).append(said);
            text.append(left > 0 ? ",\n" : isPlain() ? "\n" : ";\n");
        }
        text.append(isPlain() ? "" : members()).append("}\n");
        return SourceFile.of(inPackage, className, new Imports().file(inPackage, text.toString()));
    }

    private String members() {
        return """

                private final String word;

                %s(String word) {
                    this.word = word;
                }

                /** How the database calls it. */
                public String word() {
                    return word;
                }
            """.formatted(className);
    }
}
