package blog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description of all addresses, held against the application. */
class SqliteApiDocumentTest extends BlogContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }

    @Test
    void everyAddress_isDescribed_andNoOther() {
        assertThat(described()).isEqualTo(mapped()).hasSizeGreaterThan(10);
    }

    @Test
    @SuppressWarnings("unchecked")
    void everyReference_leadsSomewhere() {
        Answer document = blog.get("/openapi.yaml");
        Map<String, Map<String, Object>> parts =
                (Map<String, Map<String, Object>>) document.json().get("components");

        assertThat(document.body()
                        .lines()
                        .flatMap(line -> java.util.regex.Pattern.compile("#/components/(\\w+)/(\\w+)")
                                .matcher(line)
                                .results()))
                .isNotEmpty()
                .allSatisfy(
                        reference -> assertThat(parts.get(reference.group(1))).containsKey(reference.group(2)));
    }

    @Test
    void docsPage_showsEveryAddress() {
        String page = blog.page("/docs").body();

        assertThat(mapped()).allSatisfy(address -> assertThat(page).contains(">" + address.split(" ")[1] + "</code>"));
        assertThat(page).contains("href=\"#NewPost\"", "id=\"NewPost\"", "the ETag of the post as it was read");
    }

    @SuppressWarnings("unchecked")
    private Set<String> described() {
        Answer document = blog.get("/openapi.yaml");
        assertThat(document.header("Content-Type")).startsWith("application/yaml");
        Set<String> addresses = new TreeSet<>();
        ((Map<String, Map<String, Object>>) document.json().get("paths"))
                .forEach((path, methods) -> methods.keySet()
                        .forEach(method -> addresses.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return addresses;
    }

    private Set<String> mapped() {
        Set<String> addresses = new TreeSet<>();
        blog.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    if (method.getBeanType().getPackageName().startsWith("blog")) {
                        addresses.addAll(addresses(mapping));
                    }
                });
        return addresses;
    }

    private static Set<String> addresses(RequestMappingInfo mapping) {
        Set<String> addresses = new TreeSet<>();
        mapping.getMethodsCondition()
                .getMethods()
                .forEach(method -> mapping.getPatternValues().forEach(path -> addresses.add(method + " " + path)));
        return addresses;
    }
}
