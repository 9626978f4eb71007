package blog.pages;

import blog.posts.PostQuery;
import blog.posts.Posts;
import blog.tags.Tags;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages for people: what is published, and one post. */
@Controller
public class BrowseController {
    private static final int ON_A_PAGE = 6;

    private final Posts posts;
    private final Tags tags;

    public BrowseController(Posts posts, Tags tags) {
        this.posts = posts;
        this.tags = tags;
    }

    /** How a page writes a moment. */
    @ModelAttribute("day")
    Day day() {
        return Day.ENGLISH;
    }

    @GetMapping("/")
    String list(@Valid PostQuery query, Model model) {
        model.addAttribute("query", query);
        model.addAttribute("posts", posts.list(query.published(ON_A_PAGE)));
        model.addAttribute("tags", tags.list());
        return "posts";
    }

    @GetMapping("/posts/{id}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("post", posts.show(id));
        return "post";
    }
}
