package blog.tags;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tags over HTTP. */
@RestController
@RequestMapping("/api/tags")
public class TagController {
    private final Tags tags;

    public TagController(Tags tags) {
        this.tags = tags;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TagView create(@Valid @RequestBody NewTag wanted) {
        return tags.create(wanted);
    }

    @GetMapping
    List<TagView> list() {
        return tags.list();
    }
}
