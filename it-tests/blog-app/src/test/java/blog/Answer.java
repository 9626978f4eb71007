package blog;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What came back. Its JSON is read as YAML, of which it is a part, so that no library of one line of Boot is needed. Immutable. */
record Answer(int status, HttpHeaders headers, String body) {
    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> json() {
        return (Map<String, Object>) tree();
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> list() {
        return (List<Map<String, Object>>) tree();
    }

    /** Of a page. */
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> items() {
        return (List<Map<String, Object>>) json().get("items");
    }

    /** One value of each item of a page. */
    List<Object> each(String name) {
        return items().stream().map(item -> item.get(name)).toList();
    }

    /** Of a problem: what is wrong field by field. */
    @SuppressWarnings("unchecked")
    Map<String, List<String>> errors() {
        return (Map<String, List<String>>) json().get("errors");
    }

    int id() {
        return (int) json().get("id");
    }

    private Object tree() {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(body);
    }
}
