package dev.cinnabar.it.h2;

import dev.cinnabar.dialect.DriverError;
import dev.cinnabar.dialect.StandardErrorClassifier;
import dev.cinnabar.error.BrokenRule;
import dev.cinnabar.error.ErrorCode;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** H2's errors (org.h2.api.ErrorCode). Stateless. */
final class H2Errors extends StandardErrorClassifier {
    static final H2Errors INSTANCE = new H2Errors();

    /** {@code ON "PUBLIC"."accounts"("name" NULLS FIRST)}, in a unique rule that was kept. */
    private static final Pattern RULE = Pattern.compile("ON \"*(?:[^\".]+)\"*\\.\"*([^\"(]+)\"*\\(([^)]*)\\)");

    private H2Errors() {}

    @Override
    protected ErrorCode codeOf(DriverError error) {
        return switch (error.vendorCode()) {
            case 23506 -> ErrorCode.FOREIGN_KEY;
            case 50200 -> ErrorCode.LOCK_TIMEOUT;
            case 57014 -> ErrorCode.STATEMENT_CANCELLED;
            case 42101, 42111, 90045, 90078 -> ErrorCode.OBJECT_EXISTS;
            case 42102, 42104, 42122, 90079 -> ErrorCode.NO_SUCH_OBJECT;
            default -> super.codeOf(error);
        };
    }

    @Override
    protected BrokenRule ruleOf(DriverError error) {
        Matcher rule = RULE.matcher(error.message());
        if (!rule.find()) {
            return super.ruleOf(error);
        }
        List<String> columns = Arrays.stream(rule.group(2).split(","))
                .map(column -> column.replaceAll("(?i) (NULLS|ASC|DESC).*", "")
                        .replace("\"", "")
                        .strip())
                .toList();
        return new BrokenRule(rule.group(1), columns, null);
    }
}
