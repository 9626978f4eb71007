package dev.cinnabar.cli.command;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A revision as it is typed: {@code -1} is one, though it looks like an option. Stateless.
 *
 * @param text what stands there
 */
record Target(String text) {
    private static final Pattern OPTION = Pattern.compile("-(?![0-9]+(:.*)?$).*");

    /** Reads it; what is an option that nobody knows is refused. */
    static final class Reader implements ITypeConverter<Target> {
        @Override
        public Target convert(String value) {
            if (OPTION.matcher(value).matches()) {
                throw new TypeConversionException("there is no option " + value);
            }
            return new Target(value);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
