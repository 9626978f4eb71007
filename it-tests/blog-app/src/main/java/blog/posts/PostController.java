package blog.posts;

import blog.web.InvalidException;
import blog.web.Page;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Posts over HTTP. The ETag of a post is its version. */
@RestController
@RequestMapping("/api/posts")
public class PostController {
    private final Posts posts;

    public PostController(Posts posts) {
        this.posts = posts;
    }

    @GetMapping
    Page<PostSummary> list(@Valid PostQuery query) {
        return Page.of(posts.list(query));
    }

    @PostMapping
    ResponseEntity<PostView> create(@Valid @RequestBody NewPost wanted) {
        PostView post = posts.create(wanted);
        return told(ResponseEntity.created(URI.create("/api/posts/" + post.id())), post);
    }

    @GetMapping("/{id}")
    ResponseEntity<PostView> get(@PathVariable long id) {
        return told(ResponseEntity.ok(), posts.get(id));
    }

    @PutMapping("/{id}")
    ResponseEntity<PostView> update(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @Valid @RequestBody ChangedPost wanted) {
        Integer version = match == null ? wanted.version() : Integer.valueOf(version(match));
        if (version == null) {
            throw new InvalidException("version", "must be that of the post as it was read, here or in If-Match");
        }
        return told(ResponseEntity.ok(), posts.update(id, version, wanted));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id, @RequestHeader(name = "If-Match", required = false) @Nullable String match) {
        posts.delete(id, match == null ? null : version(match));
    }

    @PostMapping("/{id}/restore")
    ResponseEntity<PostView> restore(@PathVariable long id) {
        return told(ResponseEntity.ok(), posts.restore(id));
    }

    @GetMapping("/{id}/history")
    List<PostChange> history(@PathVariable long id) {
        return posts.history(id);
    }

    private static ResponseEntity<PostView> told(ResponseEntity.BodyBuilder response, PostView post) {
        return response.eTag("\"" + post.version() + "\"").body(post);
    }

    private static int version(String match) {
        try {
            return Integer.parseInt(match.replace("\"", ""));
        } catch (NumberFormatException failure) {
            throw new InvalidException("If-Match", "must be the ETag of the post as it was read");
        }
    }
}
