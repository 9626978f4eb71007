package blog.pages;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The description of all addresses: for machines as it stands, and as a page for people that needs no other server. */
@Controller
public class DocsController {
    private static final Resource DOCUMENT = new ClassPathResource("openapi.yaml");

    private final ApiDocument document = ApiReader.read(DOCUMENT);

    @GetMapping(value = "/openapi.yaml", produces = "application/yaml")
    ResponseEntity<Resource> document() {
        return ResponseEntity.ok(DOCUMENT);
    }

    @GetMapping("/docs")
    String docs(Model model) {
        model.addAttribute("api", document);
        return "docs";
    }
}
