package blog;

import dev.cinnabar.ext.audit.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * To whom the audit log puts changes down: whom the request names in {@code X-User}, which a gateway in front of the blog would set. Found
 * by the audit extension through {@code ServiceLoader}. Stateless.
 */
public final class Requester implements CurrentUser {
    private static final int LONGEST = 200;

    @Override
    public String name() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request instanceof ServletRequestAttributes http
                ? of(http.getRequest().getHeader("X-User"))
                : "blog";
    }

    private static String of(@Nullable String header) {
        return header == null || header.isBlank()
                ? "anonymous"
                : header.substring(0, Math.min(header.length(), LONGEST));
    }
}
