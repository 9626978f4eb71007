package dev.cinnabar.connect;

import dev.cinnabar.dialect.DatabaseUrl;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Reads the settings of an engine from a map of texts. */
final class EngineSettings {
    private static final Map<String, BiConsumer<EngineBuilder, String>> KNOWN = Map.ofEntries(
            Map.entry("echo", (builder, value) -> builder.echo(truth("echo", value))),
            Map.entry("show-values", (builder, value) -> builder.showValues(truth("show-values", value))),
            Map.entry("name", EngineBuilder::name),
            Map.entry("isolation", (builder, value) -> builder.isolation(value)),
            Map.entry("read-only", (builder, value) -> builder.readOnly(truth("read-only", value))),
            Map.entry("pool.size", (builder, value) -> builder.poolSize(number("pool.size", value))),
            Map.entry("pool.max-overflow", (builder, value) -> builder.maxOverflow(number("pool.max-overflow", value))),
            Map.entry("pool.timeout", (builder, value) -> builder.poolTimeout(duration("pool.timeout", value))),
            Map.entry("pool.recycle", (builder, value) -> builder.poolRecycle(duration("pool.recycle", value))),
            Map.entry("pool.pre-ping", (builder, value) -> builder.poolPrePing(truth("pool.pre-ping", value))),
            Map.entry(
                    "pool.checkout-stacks",
                    (builder, value) -> builder.checkoutStacks(stacks("pool.checkout-stacks", value))),
            Map.entry("pool.enabled", (builder, value) -> pool(builder, truth("pool.enabled", value))),
            Map.entry(
                    "connect-timeout", (builder, value) -> builder.connectTimeout(duration("connect-timeout", value))),
            Map.entry(
                    "statement-timeout",
                    (builder, value) -> builder.options(
                            builder.options().execution().withTimeout(duration("statement-timeout", value)))),
            Map.entry(
                    "fetch-size",
                    (builder, value) ->
                            builder.options(builder.options().execution().withFetchSize(number("fetch-size", value)))));
    private static final String PROPERTY = "property.";

    private EngineSettings() {}

    static EngineBuilder builder(Map<String, String> settings, String prefix) {
        Map<String, String> own = new LinkedHashMap<>();
        settings.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                own.put(name.substring(prefix.length()), value);
            }
        });
        EngineBuilder builder = Engine.builder(url(own, prefix));
        own.forEach((name, value) -> set(builder, name, value));
        return builder;
    }

    private static DatabaseUrl url(Map<String, String> settings, String prefix) {
        String text = settings.remove("url");
        if (text == null) {
            throw new UsageException(
                    ErrorCode.BAD_OPTION,
                    "The settings have no " + prefix + "url",
                    "add one: scheme://user:password@host/database, or scheme:///file");
        }
        DatabaseUrl url = DatabaseUrl.parse(text);
        String user = settings.remove("user");
        String password = settings.remove("password");
        return user == null && password == null
                ? url
                : url.withUser(user == null ? url.user() : user, password == null ? url.password() : password);
    }

    private static void pool(EngineBuilder builder, boolean wanted) {
        if (!wanted) {
            builder.noPool();
        }
    }

    private static void set(EngineBuilder builder, String name, String value) {
        BiConsumer<EngineBuilder, String> setter = KNOWN.get(name);
        if (setter != null) {
            setter.accept(builder, value.strip());
        } else if (name.startsWith(PROPERTY)) {
            builder.property(name.substring(PROPERTY.length()), value);
        } else {
            throw new UsageException(
                    ErrorCode.UNKNOWN_OPTION,
                    "An engine has no setting " + name,
                    "it has url, user, password, property.<name>, " + String.join(", ", new TreeSet<>(KNOWN.keySet())));
        }
    }

    private static boolean truth(String name, String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw bad(name, value, "true or false");
        };
    }

    private static int number(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException notANumber) {
            throw bad(name, value, "a whole number");
        }
    }

    /** {@code PT30S}, or seconds. */
    private static Duration duration(String name, String value) {
        try {
            return value.startsWith("P") ? Duration.parse(value) : Duration.ofSeconds(Long.parseLong(value));
        } catch (NumberFormatException | DateTimeParseException notADuration) {
            throw bad(name, value, "seconds, or a duration such as PT30S");
        }
    }

    private static CheckoutStacks stacks(String name, String value) {
        return switch (value) {
            case "always" -> CheckoutStacks.ALWAYS;
            case "after-loss" -> CheckoutStacks.AFTER_LOSS;
            case "never" -> CheckoutStacks.NEVER;
            default -> throw bad(name, value, "always, after-loss or never");
        };
    }

    private static UsageException bad(String name, String value, String wanted) {
        return new UsageException(
                ErrorCode.BAD_OPTION, "The setting " + name + " cannot be " + value, "give it " + wanted);
    }
}
